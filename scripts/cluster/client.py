"""
Hands cells to a Dask cluster: `client.py ADDRESS [ARGUMENT of npm run cell]...`

Standard input has a job a line; standard output gets each one's outcome, a line of JSON, as it comes. A machine runs a
cell as a process of its own (scripts/cell.ts), in the folder that its worker was started in. Jobs are read as the
cluster has room for them, so that a folder of pictures never lies in memory whole. Whatever happens to workers or to
the scheduler, a job is handed out until its outcome has been printed. Of the cluster's state only standard error hears.
"""
import concurrent.futures
import json
import logging
import os
import socket
import subprocess
import sys
import time

from distributed import Client, KilledWorker, as_completed
from distributed.comm.core import CommClosedError

# What a worker is started with (worker.sh), and what a cell asks for: a cell has its cores to itself.
CORES = "cores"
# After the first time, as on one machine: what fails thrice would fail for ever.
RETRIES = 2
# Jobs handed out for each that can run: no machine waits for the next, and little is in memory.
AHEAD = 2
# Seconds until a scheduler has to answer: at first, and after it was lost.
FIRST_ANSWER, NEXT_ANSWER = 30, 600
# What it looks like when the scheduler is gone, or a new one does not know our jobs; nothing else may raise these.
LOST = (concurrent.futures.CancelledError, CommClosedError, OSError, TimeoutError)


def run_cell(job, arguments):
    """On a worker. The outcome's line of JSON. Raises RuntimeError when there is none."""
    command = ["node", "--import", "tsx", "scripts/cell.ts", *arguments]
    try:
        cell = subprocess.run(command, input=job, capture_output=True, text=True)
    except OSError as error:
        raise RuntimeError(f"{socket.gethostname()} starts no Node: {error}") from None
    if cell.returncode != 0:
        raise RuntimeError(cell.stderr.strip()[-2000:] or f"npm run cell ended with {cell.returncode}")
    return cell.stdout.strip()


def tell(*words):
    print(*words, file=sys.stderr, flush=True)


def hand_over(line):
    """Prints it; ends when whoever asked for it reads no more."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        # At its end Python writes once more what it could not.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def cores_of(job):
    """The cores that a job keeps busy; a job without settings is of pictures, and has one."""
    return json.loads(job).get("options", {}).get("replicas", 1)


class Cells:
    """The jobs that are handed out, by a number each."""

    def __init__(self, jobs, arguments):
        self.jobs = jobs
        self.arguments = arguments
        self.pending = {}
        self.taken = 0

    def finish(self, client):
        """Hands out all that is left and prints what comes. Raises one of LOST when the scheduler is gone."""
        outcomes = as_completed()
        for number in self.pending:
            outcomes.add(self.submit(client, number))
        while True:
            while len(self.pending) < self.room(client) and (job := next(self.jobs, None)) is not None:
                self.taken += 1
                self.pending[self.taken] = job
                outcomes.add(self.submit(client, self.taken))
            if not self.pending:
                return
            future = next(outcomes)
            hand_over(future.result())
            del self.pending[int(future.key.rsplit("-", 1)[1])]

    def submit(self, client, number):
        job = self.pending[number]
        key = f"cell-{client.id}-{number}"
        return client.submit(
            run_cell, job, self.arguments, key=key, pure=False, retries=RETRIES, resources={CORES: cores_of(job)}
        )

    @staticmethod
    def room(client):
        workers = client.scheduler_info()["workers"].values()
        return AHEAD * max(1, int(sum(worker["resources"].get(CORES, 0) for worker in workers)))


def connect(address, seconds):
    """A client once a scheduler answers. Raises OSError when none has after so many seconds."""
    until = time.monotonic() + seconds
    while True:
        try:
            return Client(address, timeout=5)
        except (OSError, TimeoutError):
            if time.monotonic() > until:
                raise
            time.sleep(1)


def main(address, *arguments):
    cells = Cells(filter(None, map(str.strip, sys.stdin)), arguments)
    patience = FIRST_ANSWER
    while True:
        try:
            with connect(address, patience) as client:
                workers = len(client.scheduler_info()["workers"])
                tell(f"{workers} workers at {address}; dashboard: {client.dashboard_link}")
                if workers == 0:
                    tell(f"Waiting for one: scripts/cluster/worker.sh {address}, on a machine of the cluster.")
                return cells.finish(client)
        except KilledWorker as error:
            sys.exit(f"A cell was lost with one worker after another: {error}")
        except RuntimeError as error:
            sys.exit(f"A cell failed {RETRIES + 1} times: {error}")
        except LOST as error:
            if patience == FIRST_ANSWER and not cells.taken:
                sys.exit(f"No scheduler answers at {address}: {error}. Is dask-scheduler running there?")
            tell(f"The scheduler is gone ({type(error).__name__}); handing the jobs out again once it is back.")
            patience = NEXT_ANSWER


if __name__ == "__main__":
    # Dask logs each connection that it loses; what matters of that is said above.
    logging.disable(logging.CRITICAL)
    main(*sys.argv[1:])
