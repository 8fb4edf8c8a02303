#!/bin/sh
# Makes .venv with the locked dependencies and this program. Quick when nothing changed.
set -eu
cd "$(dirname "$0")/.."

lock=requirements.lock
stamp=.venv/.installed

fail() {
    echo "setup: $1" >&2
    exit 1
}

find_python() {
    for candidate in ${PYTHON:-} python3.12 python3.11 python3 python \
        "$HOME"/.pyenv/versions/3.12.*/bin/python "$HOME"/.pyenv/versions/3.11.*/bin/python; do
        if command -v "$candidate" >/dev/null 2>&1 && is_supported "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    fail "Python 3.11 or 3.12 was not found; install one (apt-get install python3.11 python3.11-venv) or name it: PYTHON=/path/to/python3.12 make setup"
}

is_supported() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' \
        >/dev/null 2>&1
}

make_environment() {
    if [ ! -x .venv/bin/python ] || ! is_supported .venv/bin/python; then
        python=$(find_python)
        echo "setup: making .venv with $("$python" --version)"
        "$python" -m venv --clear .venv || fail "no virtual environment could be made with $python; install its venv package"
    fi
}

# uv is kept apart from the environment, which is synchronised with the lock.
find_uv() {
    if [ -x .venv/tools/bin/uv ]; then
        echo .venv/tools/bin/uv
    elif command -v uv >/dev/null 2>&1; then
        command -v uv
    else
        echo "setup: fetching uv" >&2
        .venv/bin/python -m ensurepip >/dev/null 2>&1 || true
        .venv/bin/python -m pip install --quiet --disable-pip-version-check \
            --target .venv/tools uv >&2 ||
            fail "uv could not be fetched; check the network, or the package index that pip uses (pip config list), then run make setup again"
        echo .venv/tools/bin/uv
    fi
}

# uv does not read pip's settings: hand over the indexes that pip was told to use.
use_pip_indexes() {
    setting() {
        .venv/bin/python -m pip config get "$1" 2>/dev/null || true
    }
    index=${PIP_INDEX_URL:-$(setting global.index-url)}
    extra=${PIP_EXTRA_INDEX_URL:-$(setting global.extra-index-url)}
    links=${PIP_FIND_LINKS:-$(setting global.find-links)}
    [ -z "$index" ] || export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$index}"
    [ -z "$extra" ] || export UV_INDEX="${UV_INDEX:-$extra}"
    [ -z "$links" ] || export UV_FIND_LINKS="${UV_FIND_LINKS:-$(echo "$links" | tr ' ' ',')}"
    [ -z "${PIP_CERT:-}" ] || export SSL_CERT_FILE="${SSL_CERT_FILE:-$PIP_CERT}"
    export UV_INDEX_STRATEGY=unsafe-best-match
}

install() {
    make_environment
    uv=$(find_uv)
    use_pip_indexes
    export VIRTUAL_ENV="$PWD/.venv" UV_PYTHON_DOWNLOADS=never
    echo "setup: installing the locked dependencies"
    "$uv" pip sync --quiet --require-hashes --link-mode "${UV_LINK_MODE:-hardlink}" "$lock" ||
        fail "the dependencies could not be installed; check the network, or the package index that pip uses (pip config list), then run make setup again"
    .venv/bin/python -m knowledge.encoder_file || fail "the sentence encoder could not be made; run make setup again"
    .venv/bin/python -W ignore -m bot.compiling 2>/dev/null || fail "the installed libraries cannot be imported; remove .venv and run make setup again"
    link_program
    digest >"$stamp"
}

# The program runs from this folder: a launcher is all that installing it comes to.
link_program() {
    cat >.venv/bin/counselor <<'LAUNCHER'
#!/bin/sh
root=$(cd "$(dirname "$0")/../.." && pwd)
PYTHONPATH="$root${PYTHONPATH:+:$PYTHONPATH}" exec "$root/.venv/bin/python" -m bot.cli "$@"
LAUNCHER
    chmod +x .venv/bin/counselor
}

digest() {
    cat "$lock" scripts/setup.sh | cksum
    pwd
}

if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$(digest)" ]; then
    install
fi
