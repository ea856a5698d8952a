#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

/* Lets every write to the database fail with the number in the file BROKEN_DISK names, for as long as it is there. */
static int broken(int fd) {
  const char *flag = getenv("BROKEN_DISK");
  char link[64], path[4096], text[16] = {0};
  ssize_t length;
  int file;
  if (!flag || access(flag, F_OK) != 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (!strstr(path, "diem-cau.db")) return 0;
  file = open(flag, O_RDONLY);
  if (file < 0) return 0;
  length = read(file, text, sizeof text - 1);
  close(file);
  return length > 0 ? atoi(text) : 0;
}

#define REAL(name) (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at) {
  int why = broken(fd);
  if (why) { errno = why; return -1; }
  return (REAL(pwrite))(fd, bytes, n, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t at) {
  int why = broken(fd);
  if (why) { errno = why; return -1; }
  return (REAL(pwrite64))(fd, bytes, n, at);
}
ssize_t write(int fd, const void *bytes, size_t n) {
  int why = broken(fd);
  if (why) { errno = why; return -1; }
  return (REAL(write))(fd, bytes, n);
}
int fsync(int fd) {
  int why = broken(fd);
  if (why) { errno = why; return -1; }
  return (REAL(fsync))(fd);
}
int fdatasync(int fd) {
  int why = broken(fd);
  if (why) { errno = why; return -1; }
  return (REAL(fdatasync))(fd);
}
