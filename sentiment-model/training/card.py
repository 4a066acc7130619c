"""The tables of MODEL_CARD.md, between two marks that say so."""
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def tables(scores):
    """All tables as one Markdown text."""
    return "\n\n".join([by_set(scores), int8_against_fp32(scores), batches(scores), uncertain(scores),
                        constructions(scores)])


def rewrite(path, scores):
    """Puts the tables between the two marks of the card, which must be there."""
    before, rest = path.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    path.write_text(f"{before}{BEGIN}\n{tables(scores)}\n{END}{after}", encoding="utf-8")


def by_set(scores):
    rows = [[name, f"{m['rows']} / {m['texts']}", ranged(m, "accuracy"), ranged(m, "macro_f1"),
             f"{m['confident_precision']:.3f} of {m['confident_calls']}", f"{m['sign_flips']:.1%}",
             f"{m['calibration_error']:.3f}"] for name, m in scores["int8"].items()]
    return table(["set (int8, one text at a time)", "rows / texts", "accuracy (95 %)", "macro-F1 (95 %)",
                  "precision of confident calls", "sign flips", "calibration error"], rows)


def int8_against_fp32(scores):
    rows = [[name, f"{large['accuracy']:.3f}", f"{scores['int8'][name]['accuracy']:.3f}",
             f"{100 * (scores['int8'][name]['accuracy'] - large['accuracy']):+.1f}",
             f"{large['macro_f1']:.3f}", f"{scores['int8'][name]['macro_f1']:.3f}"]
            for name, large in scores["fp32"].items()]
    return table(["set", "accuracy fp32", "accuracy int8", "points", "macro-F1 fp32", "macro-F1 int8"], rows)


def batches(scores):
    effect = scores["batch_effect"]
    rows = [["alone, twice", f"{effect['alone_twice']:.1e}", "0.0%"]]
    rows += [[f"in a batch of {size}", f"{m['largest']:.3f}", f"{m['labels_changed']:.1%}"]
             for size, m in effect.items() if isinstance(m, dict)]
    return table([f"the same {effect['texts']} texts, int8, against alone", "largest change of a probability",
                  "labels changed"], rows)


def uncertain(scores):
    u = scores["uncertainty"]
    return table(["a label is uncertain below", "share of rows", "accuracy of these", "accuracy of the rest", "of all"],
                 [[f"{u['cut']:.2f}", f"{u['uncertain_share']:.1%}", f"{u['accuracy_of_uncertain']:.3f}",
                   f"{u['accuracy_of_kept']:.3f}", f"{u['accuracy_of_all']:.3f}"]])


def constructions(scores):
    rows = [[name, f"{right} of {count}"] for name, (right, count) in scores["constructions"].items()]
    return table(["construction (held-out contrast sentences)", "right"], rows)


def ranged(measures, name):
    low, high = measures[f"{name}_interval"]
    return f"{measures[name]:.3f} ({low:.3f}-{high:.3f})"


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
