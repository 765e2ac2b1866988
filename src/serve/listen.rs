//! A port → sockets on this machine's own addresses. Nobody else on the network can reach them.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};

/// How many more ports are tried when one is taken.
const TRIES: u16 = 20;

/// Listens on 127.0.0.1 at `port` or, if it is taken, at one of the next [`TRIES`]; and at the same port of `[::1]` if that
/// is there and free. 0 is any port.
pub(super) fn listen(port: u16) -> io::Result<Vec<TcpListener>> {
    let last = if port == 0 { 0 } else { port.saturating_add(TRIES) };
    let mut taken = None;
    for port in port..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(first) => {
                let port = first.local_addr()?.port();
                let second = TcpListener::bind((Ipv6Addr::LOCALHOST, port)).ok();
                return Ok(std::iter::once(first).chain(second).collect());
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => taken = Some(error),
            Err(error) => return Err(error),
        }
    }
    Err(taken.unwrap_or_else(|| ErrorKind::AddrInUse.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_passed_over() {
        let port = |listeners: &[TcpListener]| listeners[0].local_addr().unwrap().port();
        let first = listen(0).unwrap();
        let second = listen(port(&first)).unwrap();
        assert!((port(&first) + 1..=port(&first) + TRIES).contains(&port(&second)));
        assert!(second.iter().all(|listener| listener.local_addr().unwrap().ip().is_loopback()));
    }
}
