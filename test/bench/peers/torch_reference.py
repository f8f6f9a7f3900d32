#!/usr/bin/env python3
"""The native peer: the reference network trained by PyTorch on the processor, batch 128, Adadelta at 1.0.

Needs Debian's python3-torch, python3-numpy and libopenblas0-pthread (without the last it runs about half as fast).
Usage: torch_reference.py [--threads N] [--pictures N]
Pictures are random bytes: what they show does not change the time. Prints {"seconds"} of the epoch as one JSON line.
"""
import argparse
import json
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

parser = argparse.ArgumentParser()
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--pictures", type=int, default=60000)
arguments = parser.parse_args()
torch.manual_seed(0)
torch.set_num_threads(arguments.threads)

x = torch.rand(arguments.pictures, 1, 28, 28)
y = torch.randint(0, 10, (arguments.pictures,))
network = nn.Sequential(
    nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(1600, 128), nn.ReLU(), nn.Linear(128, 10),
).to(memory_format=torch.channels_last)
optimizer = torch.optim.Adadelta(network.parameters(), lr=1.0)


def step(indices):
    pictures = x[indices].contiguous(memory_format=torch.channels_last)
    loss = F.cross_entropy(network(pictures), y[indices])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


for _ in range(10):
    step(torch.arange(128))
order = torch.randperm(len(x))
start = time.perf_counter()
for i in range(0, len(x), 128):
    step(order[i : i + 128])
print(json.dumps({"seconds": time.perf_counter() - start}))
