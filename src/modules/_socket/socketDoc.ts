// The documentation of the type socket.

export const SOCKET_DOC = `socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object
socket(family=-1, type=-1, proto=-1, fileno=None) -> socket object

One end of a network connection. Without fileno a socket is created, which
child programs do not inherit; with it, the descriptor is taken over and
what is not given about it is asked of the system.`;
