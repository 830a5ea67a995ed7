"""Runs the Python text of the second argument with the names of the package; the first one is the port of a server."""

import datetime as dt
import sys
import uuid

import rayforce
from rayforce import *
from rayforce import errors
from rayforce.types.table import Expression, InnerJoin, LeftJoin, WindowJoin

host, port = "127.0.0.1", int(sys.argv[1])
try:
    exec(sys.argv[2])
except BaseException as raised:
    print(f"!{type(raised).__name__}: {raised}")
