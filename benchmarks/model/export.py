"""The network as a file that `onnxruntime` reads, in 8-bit numbers."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from benchmarks.model.network import Network

_EDITION = 17


class _OneText(nn.Module):
    """One text, which has a piece everywhere."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor) -> Tensor:
        found: Tensor = self.network(pieces, torch.ones_like(pieces, dtype=torch.float32))
        return found


def write(network: Network, file: Path) -> None:
    """Write it, without what the desk must know of its scores."""
    network.eval()
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            _OneText(network),
            (torch.zeros((1, 12), dtype=torch.int64),),
            str(whole),
            input_names=["pieces"],
            output_names=["scores"],
            dynamic_axes={"pieces": {1: "length"}},
            opset_version=_EDITION,
            dynamo=False,
        )
        # Seven bits for weights: on processors without VNNI the sums of eight can run over.
        quantize_dynamic(
            whole, file, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )


def tell(file: Path, told: Mapping[str, str]) -> None:
    """Write beside the numbers, by name, what must be known of the scores and of the lessons."""
    model = onnx.load(file)
    del model.metadata_props[:]
    for name, value in told.items():
        model.metadata_props.add(key=name, value=value)
    onnx.save(model, file)
