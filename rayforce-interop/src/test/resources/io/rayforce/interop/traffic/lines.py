"""Runs the Python of recorded lines against a server, and prints what each returned or raised as it was recorded.

Arguments: the recording, and the ports of an open server, of one with a password, and of one that only lets clients read.
"""

import datetime as dt
import json
import re
import sys
import uuid

import rayforce
from rayforce import *
from rayforce import FFI
from rayforce.types.table import Expression, InnerJoin, LeftJoin, WindowJoin

host = "127.0.0.1"
ports = [int(argument) for argument in sys.argv[2:5]]


def connect():
    if hasattr(rayforce, "IPCClient"):
        return IPCClient(host, ports[0]).acquire()
    return TCPClient(host, ports[0])


def port_of(note):
    return ports[1] if "[auth-server]" in note else ports[2] if "[restricted-server]" in note else ports[0]


def shown(text):
    text = re.sub(r":\d{4,5}\b(?= failed|\))", ":PORT", text)
    text = re.sub(r"id:\d+", "id:..", text)
    text = re.sub(r"at 0x[0-9a-f]+", "at 0x..", text)
    return re.sub(r"at \d{4}-\d\d-\d\dT[0-9:.+]+", "at TIME", text)


def run(line):
    try:
        result = eval(line["python"], globals())
        return shown(str(result) if result is None else repr(result))
    except BaseException as raised:
        return shown(f"!{type(raised).__name__}: {raised}")


conn, other = connect(), connect()
for text in open(sys.argv[1], encoding="utf-8"):
    line = json.loads(text)
    port = port_of(line["note"])
    for program in line["setup"]:
        try:
            other.execute(program)
        except Exception:
            pass
    print(json.dumps({"name": line["name"], "result": run(line)}), flush=True)
