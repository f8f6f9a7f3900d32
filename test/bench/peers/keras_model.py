"""Opens models that `npm run export -- --format keras` wrote in Keras itself, and compares their golden answers.

    python3 test/bench/peers/keras_model.py ZIP [ZIP ...]

Needs Keras 3 with any of its backends. Prints for each file the largest difference of a probability; exits with 1 when
one is above 1e-5.
"""

import io
import json
import sys
import tempfile
import zipfile

import keras
import numpy as np

CLOSE = 1e-5


def apart(path):
    """The largest difference between what Keras answers to the golden picture and what stands beside it."""
    with zipfile.ZipFile(path) as archive, tempfile.NamedTemporaryFile(suffix=".keras") as file:
        file.write(archive.read("model.keras"))
        file.flush()
        golden = json.load(io.BytesIO(archive.read("golden.json")))
        model = keras.models.load_model(file.name, compile=False)
    picture = np.asarray(golden["pixels"], dtype=np.float32).reshape(golden["shape"])
    [found] = keras.ops.convert_to_numpy(model(picture, training=False))
    return float(np.abs(found - np.asarray(golden["probabilities"])).max())


if __name__ == "__main__":
    differences = {path: apart(path) for path in sys.argv[1:]}
    for path, difference in differences.items():
        print(f"{path}: {difference:.2e} (Keras {keras.__version__}, {keras.backend.backend()})")
    sys.exit(any(not difference <= CLOSE for difference in differences.values()))
