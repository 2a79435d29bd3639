"""A server of our own on this machine, for what is fetched by its address."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def serving(answers: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """Answer so while the block runs; the address of the server, without a slash at its end."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), answers)
    thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)  # so soon it sees that it may end
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()
    thread.join()
