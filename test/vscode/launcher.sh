#!/bin/sh
# An executable that @vscode/test-electron can start in place of the desktop build.
exec node "$(dirname "$0")/launcher.ts" "$@"
