#!/bin/sh
# Trains, exports and measures the sentiment model: train.sh --data DIR --base DIR-or-jar --out DIR
# Threads that wait must sleep, or they take the time of those that work.
export OMP_WAIT_POLICY=passive TOKENIZERS_PARALLELISM=false
cd "$(dirname "$0")" && exec "${PYTHON:-python3}" train.py "$@"
