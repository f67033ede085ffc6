#!/bin/sh
# Brings the manifests of one namespace to its cluster: compares, asks, applies, waits, and takes back what does not
# come up. Needs a POSIX shell, kubectl, diff, sed and awk. Nobody has to be asked and nothing is kept between two runs.
set -eu

usage() {
    cat <<'END'
deliver [options] MANIFESTS

MANIFESTS is a file, a folder of *.yaml files, or a folder with a kustomization.

  -n, --namespace NAME   where everything goes; a manifest for another namespace is refused
      --image NAME=REF   in place of the image NAME, whatever its tag; may be given several times
      --approve COMMAND  gets the comparison on its input; what it does not agree to is not applied
      --timeout TIME     how long each workload may take to come up, as kubectl writes it; default 5m
      --cause TEXT       kept with each new revision (kubectl rollout history)
      --compare          only compares
      --quiet            the comparison alone, nothing around it

KUBECTL names the program, KUBECONFIG the cluster; inside a pod the pod's own account serves.

ends with
  0  delivered, or there was nothing to change
  1  refused, and nothing was changed
  2  called wrongly
  3  there is something to change (--compare alone)
  4  not agreed to, and nothing was changed
  5  it did not come up, and the workloads are back as they were
  6  it did not come up, and a person has to look: some workload is not as it was
END
}

wrong() {
    echo "deliver: $1 (deliver --help says more)" >&2
    exit 2
}

say() { [ -n "$quiet" ] || printf '\n== %s\n' "$1"; }

kube() { "${KUBECTL:-kubectl}" "$@" ${space:+--namespace="$space"}; }

# One text of everything, so that what is compared is what is applied.
render() {
    mkdir "$work/all" "$work/all/base"
    if [ -d "$1" ]; then cp -R "$1/." "$work/all/base"; else cp "$1" "$work/all/base/manifests.yaml"; fi
    if ! ls "$work/all/base" | grep -qx -e 'kustomization\.ya\{0,1\}ml' -e Kustomization; then
        files=$(cd "$work/all/base" && ls | grep '\.ya\{0,1\}ml$') || wrong "$1 has no manifests"
        printf 'resources:\n' >"$work/all/base/kustomization.yaml"
        printf '%s\n' "$files" | sed 's/.*/  - "&"/' >>"$work/all/base/kustomization.yaml"
    fi
    printf 'resources: [base]\n%s' "${images:+images:
$images}" >"$work/all/kustomization.yaml"
    "${KUBECTL:-kubectl}" kustomize "$work/all" >"$work/manifests.yaml" || exit 1
    for pair in $pairs; do
        grep -qF -e "image: ${pair#*=}" "$work/manifests.yaml" || wrong "no container has the image ${pair%%=*}"
    done
}

# NAME=REF as kustomize writes it: REF is NAME:TAG or NAME@DIGEST.
image() {
    case $1 in *=*[:@]*) ;; *) wrong "--image takes NAME=REF, and REF has a tag or a digest" ;; esac
    reference=${1#*=}
    case $reference in
        *@*) version="newName: \"${reference%@*}\", digest: \"${reference#*@}\"" ;;
        *) version="newName: \"${reference%:*}\", newTag: \"${reference##*:}\"" ;;
    esac
    images="$images  - { name: \"${1%%=*}\", $version }
"
    pairs="$pairs $1"
}

# What the server makes up anew at each look would make every comparison another one.
comparer() {
    cat >"$work/compare" <<'END'
#!/bin/sh
tidy() {
    [ ! -f "$1" ] ||
        sed -e '/^null$/d' -e '/^status:/,$d' -e '/^  \(creationTimestamp\|generation\|resourceVersion\|uid\): /d' "$1"
}
differ=0
for name in $(ls -A "$1" "$2" | grep '\.' | grep -v ':$' | sort -u); do
    tidy "$1/$name" >"$2.now"
    tidy "$2/$name" >"$2.then"
    diff -u "$2.now" "$2.then" >"$2.diff" && continue
    differ=1
    printf -- '--- %s\n' "$name"
    sed '1,2d' "$2.diff"
done
rm -f "$2.now" "$2.then" "$2.diff"
exit "$differ"
END
    chmod +x "$work/compare"
}

compare() {
    comparer
    status=0
    KUBECTL_EXTERNAL_DIFF="$work/compare" kube diff -f "$work/manifests.yaml" >"$work/changes" 2>"$work/errors" ||
        status=$?
    [ "$status" -le 1 ] || {
        cat "$work/errors" >&2
        echo "deliver: the cluster refuses it; nothing was changed" >&2
        exit 1
    }
    cat "$work/changes"
}

template() { kube get "$1" -o 'jsonpath={.spec.template}' 2>/dev/null || true; }

revision() { kube rollout history "$1" 2>/dev/null | awk '$1 ~ /^[0-9]+$/ && $1 > n { n = $1 } END { print n }'; }

file() { printf '%s/%s.%s' "$work" "$(printf '%s' "$1" | tr / .)" "$2"; }

# The workloads, each with what it was before.
remember() {
    kube apply --dry-run=client -o name -f "$work/manifests.yaml" |
        grep -e '^deployment\.apps/' -e '^statefulset\.apps/' -e '^daemonset\.apps/' >"$work/workloads" || true
    while read -r workload; do
        template "$workload" >"$(file "$workload" template)"
        revision "$workload" >"$(file "$workload" revision)"
    done <"$work/workloads"
}

await() {
    while read -r workload; do
        kube rollout status "$workload" --timeout="$timeout" || return 1
        [ -z "$cause" ] || [ "$(template "$workload")" = "$(cat "$(file "$workload" template)")" ] ||
            kube annotate --overwrite "$workload" "kubernetes.io/change-cause=$cause" >/dev/null
    done <"$work/workloads"
}

# What the cluster has to say of it.
complain() {
    kube get events --field-selector=type=Warning \
        -o 'jsonpath={range .items[*]}{.lastTimestamp}{"\t"}{.involvedObject.kind}/{.involvedObject.name}: {.message}{"\n"}{end}' |
        sort | tail -n 5 | cut -f 2- || true
}

undo_one() {
    before=$(cat "$(file "$1" template)")
    [ "$(template "$1")" != "$before" ] || return 0
    if [ -z "$before" ]; then
        echo "$1 is new and has nothing to go back to; it is left for a look"
        return 1
    fi
    kube rollout undo "$1" --to-revision="$(cat "$(file "$1" revision)")" &&
        kube rollout status "$1" --timeout="$timeout" &&
        [ "$(template "$1")" = "$before" ]
}

undo() {
    trap '' INT TERM
    say "it did not come up"
    complain
    say "undo"
    failed=0
    while read -r workload; do undo_one "$workload" || failed=1; done <"$work/workloads"
    [ "$failed" -eq 0 ] || {
        echo "deliver: not every workload is as it was; look at it" >&2
        exit 6
    }
    echo "deliver: it did not come up; the workloads are back as they were" >&2
    exit 5
}

space= images= pairs= approve= timeout=5m cause= only= quiet= manifests=
while [ $# -gt 0 ]; do
    case $1 in
        -n | --namespace | --image | --approve | --timeout | --cause)
            [ $# -gt 1 ] || wrong "$1 needs a value"
            case $1 in
                -n | --namespace) space=$2 ;;
                --image) image "$2" ;;
                --approve) approve=$2 ;;
                --timeout) timeout=$2 ;;
                --cause) cause=$2 ;;
            esac
            shift
            ;;
        --compare) only=1 ;;
        --quiet) quiet=1 ;;
        -h | --help) usage && exit 0 ;;
        -*) wrong "there is no option $1" ;;
        *) [ -z "$manifests" ] && manifests=$1 || wrong "there is one MANIFESTS, not two" ;;
    esac
    shift
done
[ -n "$manifests" ] || wrong "MANIFESTS is missing"
[ -e "$manifests" ] || wrong "there is no $manifests"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
render "$manifests"

say "compare"
compare
if [ ! -s "$work/changes" ]; then
    [ -n "$quiet" ] || echo "nothing to change"
    [ -z "$only" ] || exit 0
    # It may be there from a delivery that never came up.
    remember
    await && exit 0
    complain
    echo "deliver: it is applied already, and it is not up; look at it" >&2
    exit 6
fi
[ -z "$only" ] || exit 3

if [ -n "$approve" ]; then
    say "approve"
    sh -c "$approve" <"$work/changes" || {
        echo "deliver: not agreed to; nothing was changed" >&2
        exit 4
    }
fi

remember
trap undo INT TERM
say "apply"
kube apply -f "$work/manifests.yaml" || undo
say "wait"
await || undo
say "delivered"
