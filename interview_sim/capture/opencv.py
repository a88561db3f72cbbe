"""OpenCV, imported so that it leaves Qt's plug-ins and other programs' libraries alone."""

from __future__ import annotations

import os
from types import ModuleType

from interview_sim.capture.errors import PictureLibraryMissing


def import_cv2() -> ModuleType:
    """The module cv2; what its import set in the environment is taken back.

    opencv-python points Qt at plug-ins of its own and changes the library path of every program
    that is started afterwards. Raises `PictureLibraryMissing` where a system library
    that OpenCV is linked with is not installed.
    """
    is_new = {name: os.environ.get(name) for name in _VARIABLES}
    try:
        import cv2
    except ImportError as error:
        raise PictureLibraryMissing(why=error) from error

    for name, before in is_new.items():
        if before is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = before
    return cv2


_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")
