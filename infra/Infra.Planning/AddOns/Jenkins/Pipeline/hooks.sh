#!/bin/sh
# Lets GitLab tell Jenkins of pushes: each project of a line has one webhook, made where it is missing and set anew where
# it is there, since GitLab shows nobody the token that it has. Needs a POSIX shell, curl and jq.
#
#   GITLAB_URL, GITLAB_TOKEN   where GitLab is, and a token with the scope api
#   GROUP, LINES               the group, and its projects with blanks between them
#   HOOK_URL, HOOK_0 ...       where Jenkins listens, and the token of each line, in their order
set -eu

call() {
    method=$1 path=$2
    shift 2
    printf 'header = "PRIVATE-TOKEN: %s"\n' "$GITLAB_TOKEN" |
        curl --config - --silent --show-error --fail --max-time 30 --request "$method" "$@" "$GITLAB_URL/api/v4/$path"
}

set_hook() {
    project=projects/$(printf '%s/%s' "$GROUP" "$1" | sed 's|/|%2F|g')
    hooks=$(call GET "$project/hooks?per_page=100") || return 1
    id=$(printf '%s' "$hooks" | jq --arg url "$HOOK_URL" 'map(select(.url == $url)) | first | .id // empty') || return 1
    token=$2
    set -- --data-urlencode "url=$HOOK_URL" --data-urlencode "token=$token" --data push_events=true \
        --data push_events_branch_filter=main --data enable_ssl_verification=true
    if [ -n "$id" ]; then
        call PUT "$project/hooks/$id" "$@" >/dev/null
    else
        call POST "$project/hooks" "$@" >/dev/null
    fi
}

number=0
failed=0
for line in $LINES; do
    eval "token=\$HOOK_$number"
    number=$((number + 1))
    if set_hook "$line" "$token"; then
        echo "$GROUP/$line tells $HOOK_URL"
    else
        echo "$GROUP/$line: no webhook; is there such a project, and may the token see it?" >&2
        failed=1
    fi
done
exit "$failed"
