#!/bin/sh
# Makes the project and the accounts of every line, and gives each its password. Run again, it changes nothing.
set -eu

api="$HARBOR/api/v2.0"

call() {
  method=$1 path=$2
  shift 2
  curl --silent --show-error --fail-with-body --retry 5 --retry-connrefused --max-time 60 --user "admin:$ADMIN_PASSWORD" \
    --header 'Content-Type: application/json' --request "$method" "$api$path" "$@"
}

is_there() {
  curl --silent --output /dev/null --write-out '%{http_code}' --max-time 60 --user "admin:$ADMIN_PASSWORD" \
    --header 'X-Is-Resource-Name: true' "$api/projects/$1"
}

robot_of() {
  call GET "/robots?q=Level%3Dproject%2CProjectID%3D$1&page_size=100" | jq --raw-output --arg name "$2" \
    '[.[] | select(.name == $name) | .id] | first // empty'
}

# Whoever pushes asks what is there already.
may() {
  case $1 in
    pull) echo '["pull"]' ;;
    push) echo '["pull", "push"]' ;;
    *) echo "no account is called $1" >&2; return 1 ;;
  esac
}

tries=60
until call GET /ping >/dev/null 2>&1; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || { echo "Harbor does not answer at $HARBOR" >&2; exit 1; }
  sleep 5
done

number=0
while read -r project account; do
  number=$((number + 1))
  code=$(is_there "$project")
  case $code in
    200) ;;
    404)
      call POST /projects --data "$(jq --null-input --arg name "$project" \
        '{project_name: $name, metadata: {public: "false", auto_scan: "true"}}')"
      echo "made project $project"
      ;;
    *) echo "Harbor answered $code for project $project" >&2; exit 1 ;;
  esac

  id=$(call GET "/projects/$project" --header 'X-Is-Resource-Name: true' | jq --raw-output .project_id)
  name="robot\$$project+$account"
  robot=$(robot_of "$id" "$name")
  if [ -z "$robot" ]; then
    actions=$(may "$account")
    call POST /robots --data "$(jq --null-input --arg name "$account" --arg project "$project" --argjson may "$actions" \
      '{name: $name, level: "project", duration: -1, disable: false, permissions: [{kind: "project", namespace: $project,
        access: [$may[] | {resource: "repository", action: .}]}]}')" >/dev/null
    echo "made account $name"
    robot=$(robot_of "$id" "$name")
  fi

  # The one that Harbor made up is known to nobody.
  eval "password=\$PASSWORD_$number"
  jq --null-input --arg secret "$password" '{secret: $secret}' | call PATCH "/robots/$robot" --data @- >/dev/null
  echo "$name is ready"
done <"$PROJECTS"
