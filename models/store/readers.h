// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that reads a school. Readers are cheap to make and keep nothing.
#include "models/store/blobs.h"
#include "models/store/corrections.h"
#include "models/store/history.h"
#include "models/store/people.h"
#include "models/store/register.h"
#include "models/store/sheets.h"
#include "models/store/windows.h"
