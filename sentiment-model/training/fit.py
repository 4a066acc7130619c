"""Fine-tuning, and the temperature that makes the probabilities honest."""
import logging
import math
import random
import time

import numpy as np
import torch

from encoder import batches_by_length, padded, token_ids

log = logging.getLogger("fit")


def fine_tune(model, tokenizer, rows, settings):
    """Trains the model in place; word and position embeddings stay as they are. Returns seconds and steps."""
    torch.manual_seed(settings.seed)
    shuffler = random.Random(settings.seed)
    for frozen in (model.encoder.embeddings.word_embeddings, model.encoder.embeddings.position_embeddings):
        frozen.weight.requires_grad_(False)

    ids, classes = token_ids(tokenizer, rows.marked), torch.tensor(rows["class"].values)
    steps = math.ceil(len(ids) / settings.batch * settings.epochs)
    optimiser = torch.optim.AdamW(weight_decay_groups(model), lr=settings.learning_rate, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: warm_up_then_down(step, steps))
    loss_of = torch.nn.CrossEntropyLoss(label_smoothing=settings.smoothing)
    log.info("%d rows, %d steps", len(ids), steps)

    model.train()
    began, losses, step = time.monotonic(), [], 0
    while step < steps:
        for batch in batches_by_length(ids, settings.batch, shuffler):
            logits = logits_of(model, [ids[row] for row in batch])
            loss = loss_of(logits, classes[batch])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
            step += 1
            if step % 100 == 0:
                log.info("step %d, loss %.3f, %d s", step, np.mean(losses[-100:]), time.monotonic() - began)
            if step == steps:
                break
    model.eval()
    return {"seconds": round(time.monotonic() - began), "steps": steps, "rows": len(ids)}


def logits_of(model, ids):
    """texts x 3 logits in float32, computed in bfloat16 where PyTorch deems it safe."""
    with torch.autocast("cpu", torch.bfloat16):
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
