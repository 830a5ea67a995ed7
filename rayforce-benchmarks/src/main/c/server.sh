#!/usr/bin/env bash
# Measures our server, where a native one can be measured beside it in the same run, and prints tables.
# Usage: server.sh NATIVE_BINARY BENCHMARKS_JAR [PART...]; parts are roundtrip pipelined fetch inserts beside idle attacks.
set -euo pipefail
native=$1 jar=$2
shift 2
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(roundtrip pipelined fetch inserts beside idle attacks)
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
port=$((20000 + RANDOM % 10000))

await() {
    for _ in $(seq 500); do
        (exec 3<>/dev/tcp/127.0.0.1/"$port") 2>/dev/null && return
        sleep 0.02
    done
    echo "nobody listens on port $port" >&2
    exit 1
}

# Starts a server on the next port, whose process is then $server.
serve() {
    port=$((port + 1))
    "$@" </dev/null >/dev/null 2>&1 &
    server=$!
    await
}

serve_native() { serve "$native" -p "127.0.0.1:$((port + 1))"; }

serve_ours() {
    serve java ${JAVA_OPTIONS:--Xmx3g} -cp "$jar" io.rayforce.ipc.Main --port $((port + 1))
}

stop() {
    kill "$server"
    wait "$server" 2>/dev/null || true
}

run() { java -Xmx3g -cp "$jar" "io.rayforce.benchmarks.server.$1" "${@:2}" 2>/dev/null; }

both() {
    serve_native
    "$work/client" "$port" "$1" >"$work/native"
    stop
    serve_ours
    "$work/client" "$port" "$1" >"$work/ours"
    stop
    paste -d '\t' "$work/native" "$work/ours" |
        awk -F '\t' '{ printf "| %s | %s %s | %s %s | %.2f |\n", $1, $2, $3, $5, $6, $5 / $2 }'
}

idle() {
    serve_ours
    mkfifo "$work/hold"
    run IdleConnections "$port" 10000 <"$work/hold" >"$work/said" &
    exec 4>"$work/hold"
    until grep -q open "$work/said"; do sleep 0.2; done
    jcmd "$server" GC.run >/dev/null
    used=$(jcmd "$server" GC.heap_info | sed -n 's/.* used \([0-9]*\)K.*/\1/p' | head -1)
    echo "10,000 idle connections: $((used / 1024)) MB of heap, $(ls "/proc/$server/task" | wc -l) threads"
    exec 4>&-
    stop
}

attacks() {
    serve_ours
    run UnderAttack "$port" 4
    stop
}

cc -O2 -pthread -o "$work/client" "$here/client.c"
echo "| measure | native server | our server | ours / native |"
echo "|---|---|---|---|"
for part in "${parts[@]}"; do
    case $part in
        idle | attacks) "$part" ;;
        *) both "$part" ;;
    esac
done
