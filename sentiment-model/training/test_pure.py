"""Tests of what needs no model: python -m unittest"""
import random
import re
import tempfile
import unittest
from pathlib import Path

import numpy as np
import pandas as pd
import torch

from figures import KINDS, figure_rows
from fit import fit_temperature, mean_weights, warm_up_then_down
from holdout import held_out
from marks import mark_figures
from rows import joined, mark_target, read_own, rescale, whole_text_copies
from shipped import weights_of, whole
from scores import accuracy, calibration_error, confusions_by_text, macro_f1, measure


class MarkTargetTest(unittest.TestCase):
    def test_every_mention_is_replaced(self):
        self.assertEqual("[unused1] rose; [unused1]'s rival fell", mark_target("Acme rose; Acme's rival fell", "Acme"))

    def test_part_of_a_longer_word_stays(self):
        self.assertEqual("Sector funds and the [unused1]", mark_target("Sector funds and the SEC", "SEC"))

    def test_given_offsets_choose_the_spelling(self):
        self.assertEqual("acme and [unused1]", mark_target("acme and ACME", "Acme", 9, 13))

    def test_first_word_stands_for_the_whole_name(self):
        self.assertEqual("[unused1] gains", mark_target("Acme gains", "Acme Corporation"))

    def test_signs_of_patterns_are_plain_text(self):
        self.assertEqual("[unused1] gains", mark_target("M&M (Q+) gains", "M&M (Q+)"))

    def test_text_without_mention_or_target_is_unchanged(self):
        self.assertEqual("Oil gains", mark_target("Oil gains", "Acme"))
        self.assertEqual("Oil gains", mark_target("Oil gains", ""))


class FigureMarksTest(unittest.TestCase):
    """figure-marks.txt has texts with their marks: first such as were written, then such as were put together at random,
    which hold the rule of the service to this one."""

    def test_texts_are_marked_as_in_the_file(self):
        lines = Path(__file__).parent.with_name("src").joinpath("test/resources/figure-marks.txt")
        for line in lines.read_text(encoding="utf-8").splitlines():
            self.assertEqual(line, mark_figures(re.sub(r" \[unused[234]]", "", line)))

    def test_hostile_text_takes_no_time_that_grows_with_its_square(self):
        for text in ["1 " * 50_000, "A1 " * 50_000, "9," * 50_000, "1-" * 50_000, "5 million, " * 20_000]:
            self.assertTrue(mark_figures(text))


class RowsTest(unittest.TestCase):
    def test_copies_leave_out_texts_with_two_labels(self):
        frame = pd.DataFrame({"text": ["a b", "a b", "c"], "target": ["a", "b", "c"],
                              "label": ["positive", "negative", "neutral"], "marked": ["x", "y", "z"]})
        copies = whole_text_copies(frame)
        self.assertEqual([("c", "", "c")], list(zip(copies.text, copies.target, copies.marked)))

    def test_joined_rows_keep_the_label_of_the_marked_text_and_never_repeat_its_target(self):
        frame = pd.DataFrame({"text": ["Acme rose.", "Bolt fell, said Acme.", "Cog met."], "target": ["Acme", "Bolt", "Cog"],
                              "label": ["positive", "negative", "neutral"],
                              "marked": ["[unused1] rose.", "[unused1] fell, said Acme.", "[unused1] met."]})
        made = joined(frame, 40, 7)
        self.assertEqual(40, len(made))
        for row in made.to_dict("records"):
            self.assertEqual(1, row["marked"].count("[unused1]"))
            self.assertIn({"Acme": "[unused1] rose", "Bolt": "[unused1] fell", "Cog": "[unused1] met"}[row["target"]],
                          row["marked"])
            self.assertFalse(row["target"] == "Acme" and "Bolt" in row["marked"])
        self.assertEqual({"Acme", "Bolt", "Cog"}, set(made.target))

    def test_figures_are_rescaled_in_their_form_and_years_and_quarters_stay(self):
        self.assertEqual("Q2 of 2025 at [unused1]: 25,000 vs. 18,200, EPS 1.50, $3.0B, -44%.",
                         rescale("Q2 of 2025 at [unused1]: 12,500 vs. 9,100, EPS 0.75, $1.5B, -22%.", 2))

    def test_figures_that_differ_still_do_when_rescaled(self):
        shuffler = random.Random(7)
        for _ in range(1000):
            less, more = sorted(shuffler.sample(range(1, 900), 2))
            texts = rescale(f"{less / 10} after {more / 10}", shuffler.uniform(1, 4)).replace(",", "").split(" after ")
            self.assertLess(float(texts[0]), float(texts[1]))

    def test_made_figures_are_positive_when_more_of_a_good_or_less_of_a_bad_measure(self):
        bad = {measure for kind in KINDS for measure in kind.less_is_good}
        seen = set()
        for row in figure_rows(5000, "[unused1]", 7).itertuples():
            found = re.fullmatch(r"\[unused1\]'s (.+) went (from|to) ([\d.,]+).* (?:to|from) ([\d.,]+?)\D*", row.marked)
            if found:
                figures = [float(found[place].replace(",", "")) for place in (3, 4)]
                then, now = figures if found[2] == "from" else reversed(figures)
                self.assertEqual("positive" if (now > then) != (found[1] in bad) else "negative", row.label, row.marked)
                seen.add((now > then, found[1] in bad))
        self.assertEqual(4, len(seen))

    def test_own_sentences_are_marked_and_no_group_is_on_both_sides(self):
        own = read_own()
        targeted = own[own.target != ""]
        self.assertTrue(targeted.marked.str.contains("[unused1]", regex=False).all())
        self.assertTrue((own.groupby(["construction", "group"]).split.nunique() == 1).all())
        expected = ["heldout" if held_out(*key) else "train" for key in zip(own.construction, own.group)]
        self.assertEqual(expected, list(own.split))
        self.assertEqual(set(), set(own[own.split == "train"].text) & set(own[own.split == "heldout"].text))


class ScoresTest(unittest.TestCase):
    def test_accuracy_and_macro_f1_of_a_small_table(self):
        counts = confusions_by_text(np.array([0, 0, 1, 2]), np.array([0, 1, 1, 2]), ["a", "a", "b", "c"])
        self.assertEqual((3, 3, 3), counts.shape)
        self.assertAlmostEqual(0.75, accuracy(counts.sum(0)))
        self.assertAlmostEqual((2 / 3 + 2 / 3 + 1) / 3, macro_f1(counts.sum(0)))

    def test_calibration_error_of_sure_and_half_right_is_half(self):
        probabilities = np.array([[1.0, 0, 0], [1.0, 0, 0]])
        self.assertAlmostEqual(0.5, calibration_error(probabilities, np.array([0, 1])))

    def test_flip_is_a_call_of_the_opposite_sign(self):
        probabilities = np.array([[0.9, 0.1, 0], [0.1, 0.1, 0.8]])
        measured = measure(probabilities, np.array([2, 1]), ["a", "b"])
        self.assertEqual((0.5, 2, 0.0), tuple(measured[k] for k in ("sign_flips", "confident_calls", "confident_precision")))


class FitTest(unittest.TestCase):
    def test_temperature_rises_when_the_model_is_too_sure(self):
        logits = np.array([[4.0, 0, 0]] * 10, np.float32)
        self.assertGreater(fit_temperature(logits, np.array([0] * 6 + [1] * 4)), 2)

    def test_mean_of_weights_is_of_each_number(self):
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder) / name for name in ("one.pt", "two.pt")]
            torch.save({"w": torch.tensor([1.0, 4.0]), "ids": torch.tensor([3])}, files[0])
            torch.save({"w": torch.tensor([3.0, 8.0]), "ids": torch.tensor([3])}, files[1])
            mean = mean_weights(files)
        self.assertEqual([2.0, 6.0], mean["w"].tolist())
        self.assertEqual([3], mean["ids"].tolist())

    def test_quantised_matrix_comes_back_with_a_scale_a_column(self):
        kept = {"m_quantized": np.array([[5, -3], [7, 1]], np.int8), "m_zero_point": np.array([1, 0], np.int8),
                "m_scale": np.array([0.5, 2.0], np.float32)}
        self.assertEqual([[2.0, -6.0], [3.0, 2.0]], whole(kept, "m").tolist())

    def test_joined_query_key_and_value_come_back_one_by_one(self):
        kept = {"Attention_3_qkv_weight": np.arange(12).reshape(2, 6), "Attention_3_qkv_bias": np.arange(6)}
        attention = "encoder.layer.3.attention.self"
        self.assertEqual([[2, 3], [8, 9]], weights_of(kept, f"{attention}.key.weight", "onnx::MatMul_7").tolist())
        self.assertEqual([4, 5], weights_of(kept, f"{attention}.value.bias", f"{attention}.value.bias").tolist())

    def test_learning_rate_goes_up_then_down_to_zero(self):
        self.assertLess(warm_up_then_down(0, 100), warm_up_then_down(9, 100))
        self.assertEqual(0, warm_up_then_down(100, 100))


if __name__ == "__main__":
    unittest.main()
