"""Stands in for numpy.linalg._umath_linalg, which numpy imports and Backfile never uses."""


def __getattr__(name: str) -> object:
    raise AttributeError(f"numpy.linalg's {name} is left out of this build (decision 022)")
