"""Fine-tuning, and the temperature that makes the probabilities honest."""
import logging
import random
import time

import numpy as np
import torch

from encoder import batches_by_length, padded, token_ids

log = logging.getLogger("fit")


def fine_tune(model, tokenizer, rows_of, settings):
    """Trains the model in place, in cycles, and leaves in it the mean of the weights at the ends of the last cycles.

    rows_of(seed) gives the rows of a cycle. The end of each is kept as cycle-N.pt in the folder settings.out, and the start
    as cycle-0.pt; those that are there already are not made again, so that a training that was stopped goes on where it
    was. The embeddings and the first settings.frozen layers stay as they are. Returns a record of the training.
    """
    for part in [model.encoder.embeddings, *model.encoder.encoder.layer[:settings.frozen]]:
        part.requires_grad_(False)
    ends = [settings.out / f"cycle-{cycle}.pt" for cycle in range(settings.cycles + 1)]
    if not ends[0].exists():
        torch.save(model.state_dict(), ends[0])
    for cycle, end in enumerate(ends[1:]):
        if not end.exists():
            model.load_state_dict(torch.load(ends[cycle]))
            run_cycle(model, tokenizer, rows_of(settings.seed + cycle), settings, settings.seed + cycle)
            torch.save(model.state_dict(), end)
    model.load_state_dict(mean_weights(ends[-settings.averaged:]))
    model.eval()
    return {name: getattr(settings, name) for name in
            ("seed", "cycles", "averaged", "own", "public", "frozen", "batch", "learning_rate", "smoothing")}


def run_cycle(model, tokenizer, rows, settings, seed):
    """One pass over the rows; the learning rate goes up and down again."""
    torch.manual_seed(seed)
    ids, classes = token_ids(tokenizer, rows.marked), torch.tensor(rows["class"].values)
    batches = list(batches_by_length(ids, settings.batch, random.Random(seed)))
    optimiser = torch.optim.AdamW(weight_decay_groups(model), lr=settings.learning_rate, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: warm_up_then_down(step, len(batches)))
    loss_of = torch.nn.CrossEntropyLoss(label_smoothing=settings.smoothing)
    log.info("seed %d: %d rows, %d steps", seed, len(ids), len(batches))

    model.train()
    began, losses = time.monotonic(), []
    for step, batch in enumerate(batches, 1):
        logits = logits_of(model, [ids[row] for row in batch], settings.bfloat16)
        loss = loss_of(logits, classes[batch])
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        losses.append(loss.item())
        if step % 50 == 0:
            log.info("step %d, loss %.3f, %d s", step, np.mean(losses[-50:]), time.monotonic() - began)


def mean_weights(paths):
    """The mean of the weights in some files, as if of one model."""
    states = [torch.load(path) for path in paths]
    return {name: torch.stack([state[name] for state in states]).mean(0) if value.is_floating_point() else value
            for name, value in states[0].items()}


def logits_of(model, ids, bfloat16=False):
    """texts x 3 logits in float32; on request computed in bfloat16 where PyTorch deems it safe."""
    with torch.autocast("cpu", torch.bfloat16, enabled=bfloat16):
        return model(**{name: torch.from_numpy(value) for name, value in padded(ids).items()}).float()


def weight_decay_groups(model):
    """Decay for matrices, none for biases and norms."""
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    return [{"params": [p for p in trained if p.ndim > 1], "weight_decay": 0.01},
            {"params": [p for p in trained if p.ndim <= 1], "weight_decay": 0.0}]


def warm_up_then_down(step, steps, warm_up=0.1):
    """Share of the learning rate: up from 0 over the first tenth of the steps, then down to 0, in straight lines."""
    return min((step + 1) / (warm_up * steps), max(0.0, (steps - step) / ((1 - warm_up) * steps)))


def predict(model, tokenizer, texts, batch=64):
    """texts x 3 logits, in the order of the texts."""
    ids = token_ids(tokenizer, texts)
    logits = np.zeros((len(ids), 3), np.float32)
    with torch.inference_mode():
        for rows in batches_by_length(ids, batch):
            logits[rows] = logits_of(model, [ids[row] for row in rows]).numpy()
    return logits


def fit_temperature(logits, classes):
    """The divisor of the logits, between 0.3 and 4, with the least mean negative log likelihood."""
    def loss(temperature):
        return torch.nn.functional.cross_entropy(torch.tensor(logits) / temperature, torch.tensor(classes)).item()
    return float(min(np.geomspace(0.3, 4, 200), key=loss))
