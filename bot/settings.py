"""What every group of settings is made of: its base and the kinds of values."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Count = Annotated[int, Field(strict=True, ge=1)]
Whole = Annotated[int, Field(strict=True, ge=0)]
Seconds = Annotated[float, Field(gt=0)]
Text = Annotated[str, Field(min_length=1)]
Variable = Annotated[str, Field(min_length=1)]


class SettingGroup(BaseModel):
    """Settings that belong together: frozen, and a key that is not known is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
