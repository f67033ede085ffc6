#!/bin/sh
# Delivers to one cluster what a repository has for a line: each namespace has a folder, deploy/STACK/NAMESPACE or else
# deploy/NAMESPACE; one without a folder is left alone. The image that was built stands for the one called like the line.
#
#   each compare CLUSTER STACK LINE IMAGE NAMESPACE...   3 where something would change
#   each deliver CLUSTER STACK LINE IMAGE NAMESPACE...   only what was compared
set -eu
act=$1 cluster=${2:-here} stack=$3 line=$4 image=$5
shift 5
mkdir -p "changes/$cluster"
ends=0
for space in "$@"; do
    folder=deploy/$stack/$space
    [ -d "$folder" ] || folder=deploy/$space
    [ -d "$folder" ] || continue
    seen=changes/$cluster/$space.diff
    set -- --namespace "$space" --cause "$image@$(cat digest)"
    grep -rqE "image: *[\"']?$line([:@\"' ]|\$)" "$folder" && set -- "$@" --image "$line=$image@$(cat digest)"
    case $act in
        compare)
            status=0
            sh ./deliver "$@" --compare --quiet "$folder" >"$seen" || status=$?
            cat "$seen"
            [ "$status" -eq 0 ] || [ "$status" -eq 3 ] || exit "$status"
            [ "$status" -eq 0 ] || ends=3
            ;;
        deliver) sh ./deliver "$@" --approve "cmp -s '$seen' -" "$folder" ;;
        *) exit 2 ;;
    esac
done
exit "$ends"
