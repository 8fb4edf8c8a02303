"""The knowledge base: a provider's article as statements and figures, each with its source."""

import os

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # onnxruntime reports its use when imported
