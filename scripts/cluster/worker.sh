#!/usr/bin/env bash
# scripts/cluster/worker.sh ADDRESS [OPTION of dask-worker]...: gives this machine's cores (or CORES of them) to the
# cluster of the scheduler at ADDRESS, until it is ended. A worker ends when its scheduler does, so it is begun again.
set -euo pipefail
cd "$(dirname "$0")/../.."
for program in node dask-worker; do
  command -v "$program" > /dev/null || { echo "There is no $program here; see docs/cluster.md." >&2; exit 1; }
done
cores=${CORES:-$(nproc)}
trap 'kill "$worker" 2>/dev/null; wait "$worker"; exit' INT TERM
while true; do
  dask-worker "$@" --nworkers 1 --nthreads "$cores" --resources "cores=$cores" --memory-limit 0 --no-dashboard &
  worker=$!
  wait "$worker" || true
  sleep 2
done
