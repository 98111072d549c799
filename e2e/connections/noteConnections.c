/*
 * Loaded into every process of the app under test (LD_PRELOAD): notes each address of the internet that is connected to or sent to, and
 * each name that is looked up, a line each, in the file that NOTED_CONNECTIONS names. Whatever asks, Chromium, Node, a thread or a
 * program that the app starts, goes through these functions of the C library. The calls themselves are left as they are.
 *
 *   tcp 192.0.2.1 443            a connection was begun
 *   udp 10.0.0.1 53 0a1b2c…      a datagram was sent, with its first bytes (a question to a name server names what is asked for)
 *   name www.example             the system was asked for a name's addresses
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

enum { shown_bytes = 300 };

static void note(const char *line) {
  const char *file = getenv("NOTED_CONNECTIONS");
  if (file == NULL) return;
  int log = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (log == -1) return;
  if (write(log, line, strlen(line)) == -1) { /* There is nobody to tell. */ }
  close(log);
}

static void note_address(const char *what, const struct sockaddr *to, const void *bytes, size_t length) {
  char address[INET6_ADDRSTRLEN] = "";
  int port = 0;
  if (to->sa_family == AF_INET) {
    const struct sockaddr_in *in = (const struct sockaddr_in *)to;
    inet_ntop(AF_INET, &in->sin_addr, address, sizeof address);
    port = ntohs(in->sin_port);
  } else if (to->sa_family == AF_INET6) {
    const struct sockaddr_in6 *in = (const struct sockaddr_in6 *)to;
    inet_ntop(AF_INET6, &in->sin6_addr, address, sizeof address);
    port = ntohs(in->sin6_port);
  } else {
    return;
  }
  char line[128 + 2 * shown_bytes];
  int end = snprintf(line, 128, "%s %s %d ", what, address, port);
  for (size_t at = 0; at < length && at < shown_bytes; at++)
    end += snprintf(line + end, 3, "%02x", ((const unsigned char *)bytes)[at]);
  snprintf(line + end, 2, "\n");
  note(line);
}

static int is_datagram(int fd) {
  int type = 0;
  socklen_t size = sizeof type;
  return getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_DGRAM;
}

/* A datagram to an address, or to the one that its socket was connected to. */
static void note_datagram(int fd, const struct sockaddr *to, const void *bytes, size_t length) {
  int before = errno;
  if (is_datagram(fd)) {
    struct sockaddr_storage peer;
    socklen_t size = sizeof peer;
    if (to == NULL && getpeername(fd, (struct sockaddr *)&peer, &size) == 0) to = (struct sockaddr *)&peer;
    if (to != NULL) note_address("udp", to, bytes, length);
  }
  errno = before;
}

static void note_message(int fd, const struct msghdr *message) {
  const struct iovec *first = message->msg_iovlen > 0 ? message->msg_iov : NULL;
  note_datagram(fd, message->msg_name, first ? first->iov_base : NULL, first ? first->iov_len : 0);
}

/* A datagram socket that is connected has sent nothing: Chromium learns so which of the computer's addresses it would use. */
int connect(int fd, const struct sockaddr *to, socklen_t size) {
  int before = errno;
  if (!is_datagram(fd)) note_address("tcp", to, NULL, 0);
  errno = before;
  return REAL(connect)(fd, to, size);
}

ssize_t send(int fd, const void *bytes, size_t length, int flags) {
  note_datagram(fd, NULL, bytes, length);
  return REAL(send)(fd, bytes, length, flags);
}

ssize_t sendto(int fd, const void *bytes, size_t length, int flags, const struct sockaddr *to, socklen_t size) {
  note_datagram(fd, to, bytes, length);
  return REAL(sendto)(fd, bytes, length, flags, to, size);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  note_message(fd, message);
  return REAL(sendmsg)(fd, message, flags);
}

int sendmmsg(int fd, struct mmsghdr *messages, unsigned int count, int flags) {
  for (unsigned int at = 0; at < count; at++) note_message(fd, &messages[at].msg_hdr);
  return REAL(sendmmsg)(fd, messages, count, flags);
}

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
  if (name != NULL) {
    char line[300];
    snprintf(line, sizeof line, "name %s\n", name);
    note(line);
  }
  return REAL(getaddrinfo)(name, service, hints, found);
}
