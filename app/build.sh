# SPDX-FileCopyrightText: Attention Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# Sourced by app/run, tests/run and tests/benchmark/run: what a build needs, and how it is installed, configured and
# compiled. Debian 12 and Ubuntu 24.04 name these packages alike.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

program_packages=(g++ cmake ninja-build qt6-base-dev libqt6sql6-sqlite qt6-svg-dev qt6-tools-dev qt6-l10n-tools
    qt6-translations-l10n libqcustomplot-dev libgif-dev
    libeigen3-dev libhwy-dev nlohmann-json3-dev libcli11-dev libfast-float-dev libxxhash-dev libonnx-dev
    libprotobuf-dev)
test_packages=(git libgtest-dev libgmock-dev libbenchmark-dev libcsv-dev python3-numpy)
peer_packages=(python3-torch python3-sklearn python3-pandas libopenblas0-pthread)
check_packages=(clang-14 libclang-rt-14-dev llvm-14 clang-format-14 clang-tidy-14
    desktop-file-utils appstream shared-mime-info)

say_and_stop() {
    echo "attention-lab: $1" >&2
    exit 1
}

# The packages of a desktop that a server or a container may lack.
desktop_packages() {
    if [[ -z $(fc-list 2>/dev/null) ]]; then
        echo fonts-noto-core fonts-wqy-microhei
    fi
    if [[ -n ${WAYLAND_DISPLAY:-} ]]; then
        echo qt6-wayland
    fi
}

# install_packages PACKAGE...: installs those that are missing, and asks the network nothing when none is.
install_packages() {
    local package installed missing=() as_root=()
    if ! command -v dpkg-query >/dev/null; then
        command -v cmake ninja >/dev/null ||
            say_and_stop "this is neither Debian nor Ubuntu; install what these packages hold: $*"
        return
    fi
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        grep -qxF "installed $package" <<<"$installed" || missing+=("$package")
    done
    if [[ ${#missing[@]} -eq 0 ]]; then
        return
    fi
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null || say_and_stop "run this once as root or with sudo, to install: ${missing[*]}"
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update </dev/null >/dev/null || true # the lists already there may do
    "${apt[@]}" install --no-install-recommends -y "${missing[@]}" </dev/null >/dev/null ||
        say_and_stop "these packages could not be installed: ${missing[*]}"
}

# configure FOLDER -DNAME=VALUE...: sets a build folder up, unless it is set up with these values already.
configure() {
    local folder=$1 cache=$1/CMakeCache.txt option name start=() same=yes
    shift
    for option in -DCMAKE_HOME_DIRECTORY="$root" -DCMAKE_GENERATOR=Ninja "$@"; do
        name=${option%%=*}
        name=${name#-D}
        if [[ ! -f $folder/build.ninja ]] || ! grep -q "^$name:" "$cache" ||
            [[ $(sed -n "s/^$name:[A-Z]*=//p" "$cache") != "${option#*=}" ]]; then
            same=no
            # A folder that came along from elsewhere, or made by another generator, is begun anew.
            case $name in CMAKE_HOME_DIRECTORY | CMAKE_GENERATOR) start=(--fresh) ;; esac
        fi
    done
    if [[ $same == yes ]]; then
        return
    fi
    mkdir -p "$folder"
    if ! cmake "${start[@]}" -S "$root" -B "$folder" -G Ninja "$@" >"$folder/configure.log" 2>&1; then
        cat "$folder/configure.log" >&2
        return 1
    fi
}

# compile FOLDER [TARGET...]: builds; silent where all is up to date.
compile() {
    local folder=$1 quiet=(--quiet)
    shift
    if ninja -C "$folder" -n "$@" | grep -q 'no work to do'; then
        return
    fi
    echo "Compiling in ${folder#"$root"/}; the first time this takes some minutes"
    if [[ -t 1 ]]; then
        quiet=()
    fi
    ninja -C "$folder" -j "$(nproc)" "${quiet[@]}" "$@"
}
