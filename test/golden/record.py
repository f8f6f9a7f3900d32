#!/usr/bin/env python3
"""Records test/golden/training.json: the first 20 losses and the weights' checksums of small trainings by PyTorch.

PyTorch is independent of this project: it shares no code with it, and its gradients come from its own autograd.
Needs Debian's python3-torch and python3-numpy. Usage: /usr/bin/python3 test/golden/record.py
Pictures, labels and initial weights come from a linear congruential generator, which the test repeats.
Trains every run, keeps what is recorded of it as long as the figures agree, and stops where they do not.
"""
import json
import pathlib
import subprocess
import sys

import numpy as np
import torch
import torch.nn.functional as F

STEPS, BATCH, SIDE, CLASSES = 20, 16, 28, 10


class Uniform:
    """Numbers in [0, 1): x -> 1664525 x + 1013904223 modulo 2^32 (Numerical Recipes)."""

    def __init__(self, seed):
        self.state = seed

    def __call__(self, *shape):
        count, numbers = int(np.prod(shape)), []
        for _ in range(count):
            self.state = (1664525 * self.state + 1013904223) % 2**32
            numbers.append(self.state / 2**32)
        return np.array(numbers).reshape(shape)


def batches():
    """Bytes whose brightness and place depend on the label, so that there is something to learn."""
    uniform, result = Uniform(2024), []
    for _ in range(STEPS):
        labels = np.floor(uniform(BATCH) * CLASSES).astype(np.int64)
        noise = np.floor(uniform(BATCH, SIDE, SIDE) * 128)
        rows = np.arange(SIDE)[None, :, None]
        lit = (rows // 3 == labels[:, None, None]) * 120
        x = ((noise + lit) / 255 - 0.28604) / 0.35302
        result.append((torch.tensor(x, dtype=torch.float32)[:, None], torch.tensor(labels)))
    return result


def weights(shapes):
    """One tensor a shape, in the layout of TensorFlow: uniform within ±sqrt(6 / fan-in); vectors within 0.1."""
    uniform, result = Uniform(7), []
    for shape in shapes:
        limit = np.sqrt(6 / np.prod(shape[:-1])) if len(shape) > 1 else 0.1
        result.append(torch.tensor((2 * uniform(*shape) - 1) * limit, dtype=torch.float32).requires_grad_())
    return result


def conv(x, kernel, bias=None, padding=0):
    return F.conv2d(x, kernel.permute(3, 2, 0, 1), bias, padding=padding)


def flatten(x):
    return x.permute(0, 2, 3, 1).flatten(1)


def reference(x, w):
    x = F.max_pool2d(F.relu(conv(x, w[0], w[1])), 2)
    x = F.max_pool2d(F.relu(conv(x, w[2], w[3])), 2)
    return F.relu(flatten(x) @ w[4] + w[5]) @ w[6] + w[7]


def starter(x, w):
    for i in range(3):
        kernel, bias, gamma, beta = w[4 * i : 4 * i + 4]
        x = F.max_pool2d(F.relu(conv(x, kernel, bias, padding=1)), 2)
        x = F.batch_norm(x, None, None, 1 + gamma, beta, training=True, eps=1e-3)
    return flatten(x) @ w[12] + w[13]


class Lion(torch.optim.Optimizer):
    """Chen et al. 2023, algorithm 2 without weight decay: c is the update's interpolation, m the momentum's."""

    def __init__(self, params, lr, betas):
        super().__init__(params, {"lr": lr, "betas": betas})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                c = torch.lerp(p.grad, m, beta1)
                p -= group["lr"] * c.sign()
                m.copy_(torch.lerp(p.grad, m, beta2))


def newton_schulz(g):
    """Jordan et al. 2024: a matrix with the singular vectors of g and singular values near 1."""
    x = g / (g.norm() + 1e-7)
    for _ in range(5):
        s = x @ x.T
        x = 3.4445 * x + (-4.7750 * s + 2.0315 * s @ s) @ x
    return x


class Muon(torch.optim.Optimizer):
    """Jordan et al. 2024, by matrices of [outputs, rest]; what has less than two dimensions is not for it."""

    def __init__(self, params, lr, momentum):
        super().__init__(params, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                m.lerp_(p.grad, 1 - group["momentum"])
                g = p.grad.lerp(m, group["momentum"]).flatten(0, -2).T
                scale = max(1, g.size(0) / g.size(1)) ** 0.5
                p -= (group["lr"] * scale * newton_schulz(g)).T.reshape(p.shape)


class Both:
    def __init__(self, *optimizers):
        self.optimizers = optimizers

    def zero_grad(self):
        for optimizer in self.optimizers:
            optimizer.zero_grad()

    def step(self):
        for optimizer in self.optimizers:
            optimizer.step()


NETWORKS = {
    "reference": (reference, [[3, 3, 1, 8], [8], [3, 3, 8, 16], [16], [400, 32], [32], [32, 10], [10]]),
    "starter": (
        starter,
        [[3, 3, 1, 8], [8], [8], [8], [3, 3, 8, 12], [12], [12], [12], [3, 3, 12, 24], [24], [24], [24], [216, 10], [10]],
    ),
}
OPTIMIZERS = {
    "adadelta": lambda p: torch.optim.Adadelta(p, lr=1.0, rho=0.95, eps=1e-7),
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, nesterov=True),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.001, alpha=0.99, eps=1e-8),
    "adagrad": lambda p: torch.optim.Adagrad(p, lr=0.01, eps=1e-10),
    "adam": lambda p: torch.optim.Adam(p, lr=0.001, eps=1e-8),
    "adamw": lambda p: torch.optim.AdamW(
        [{"params": [w for w in p if w.dim() > 1]}, {"params": [w for w in p if w.dim() < 2], "weight_decay": 0}],
        lr=0.001, eps=1e-8, weight_decay=0.05,
    ),
    "lion": lambda p: Lion(p, lr=0.0003, betas=(0.9, 0.99)),
    # Without `foreach`, PyTorch 1.13 multiplies one µ too many into the product.
    "nadam": lambda p: torch.optim.NAdam(p, lr=0.002, betas=(0.9, 0.999), eps=1e-8, momentum_decay=4e-3, foreach=True),
    "muon": lambda p: Both(
        Muon([w for w in p if w.dim() > 1], lr=0.01, momentum=0.95),
        torch.optim.Adam([w for w in p if w.dim() < 2], lr=0.01 * 0.015, betas=(0.9, 0.95), eps=1e-10),
    ),
}
RUNS = [("reference", name) for name in OPTIMIZERS] + [("starter", "adamw")]


def record(network, optimizer):
    forward, shapes = NETWORKS[network]
    w = weights(shapes)
    step = OPTIMIZERS[optimizer](w)
    losses = []
    for x, labels in batches():
        loss = F.cross_entropy(forward(x, w), labels)
        step.zero_grad()
        loss.backward()
        step.step()
        losses.append(loss.item())
    checksums = [{"sum": t.double().sum().item(), "norm": t.double().norm().item()} for t in w]
    return {"network": network, "optimizer": optimizer, "losses": losses, "weights": checksums}


def agree(run, recorded):
    """Whether two recordings are of one training: processors round sums differently, by 1e-6 or so in 20 steps."""
    figures = [each["losses"] + [v for w in each["weights"] for v in w.values()] for each in (run, recorded)]
    return np.allclose(*figures, rtol=0, atol=1e-4)


torch.set_num_threads(1)
path = pathlib.Path(__file__).with_name("training.json")
recorded = {(run["network"], run["optimizer"]): run for run in json.loads(path.read_text())["runs"]}
runs = []
for network, optimizer in RUNS:
    run = record(network, optimizer)
    runs.append(recorded.get((network, optimizer), run))
    if not agree(run, runs[-1]):
        sys.exit(f"{network}, {optimizer} differs from training.json. Delete its run there if it is to differ.")
golden = {"source": f"PyTorch {torch.__version__}", "runs": runs}
path.write_text(json.dumps(golden, indent=1) + "\n")
subprocess.run(["npx", "biome", "format", "--write", path], check=True)
