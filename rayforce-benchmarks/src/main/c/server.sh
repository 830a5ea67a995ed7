#!/usr/bin/env bash
# Measures servers with a client in C, the native one beside ours in the same run.
# Usage: server.sh NATIVE_BINARY CLASS_PATH [MEASURE...]; the class path holds rayforce-ipc, rayforce-engine and what they need.
set -euo pipefail
native=$1 classes=$2
shift 2
measures=("$@")
[ ${#measures[@]} -gt 0 ] || measures=(roundtrip pipelined fetch inserts beside)
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
cc -O2 -pthread -DSLOW_STEPS="\"${SLOW_STEPS:-3000000}\"" -o "$work/client" "$here/client.c"
port=$((20000 + RANDOM % 20000))

await() {
    for _ in $(seq 500); do
        (exec 3<>/dev/tcp/127.0.0.1/"$1") 2>/dev/null && return
        sleep 0.02
    done
    echo "nobody listens on port $1" >&2
    exit 1
}

"$native" -p "127.0.0.1:$port" </dev/null >/dev/null 2>&1 &
java ${JAVA_OPTIONS:-} -cp "$classes" io.rayforce.ipc.Main --port $((port + 1)) >/dev/null 2>&1 &
await "$port"
await $((port + 1))
for measure in "${measures[@]}"; do
    echo "== native server"
    "$work/client" "$port" "$measure"
    echo "== this server"
    "$work/client" $((port + 1)) "$measure"
done
