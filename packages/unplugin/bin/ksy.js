#!/usr/bin/env node
// Package managers link a bin at install time, and in this repository `dist` is built after that.
import '../dist/cli/main.js'
