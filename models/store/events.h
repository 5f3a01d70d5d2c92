// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One function for each thing that can happen in a school. docs/data_model.md lists them with their tables.
#include "models/store/correction_events.h"
#include "models/store/document_events.h"
#include "models/store/page_events.h"
#include "models/store/people_events.h"
