/*
 * A client of a Rayforce server in plain C: what it measures is the server, not a client library.
 * Usage: client PORT MEASURE..., a measure being roundtrip, pipelined, fetch, inserts or beside.
 * Each prints lines: a name, a number and its unit, with tabs in between.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { HEADER = 16, BATCH = 100, ROUNDS = 20000, BATCHES = 2000, FETCHES = 40, INSERT_BATCHES = 300, BESIDE = 1000000, PROBE = 200000, WARM_UPS = 40, PROBES = 10 };

static const double SLOW_SECONDS = 2;

static int port;
static char buffer[1 << 20];

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static void write_all(int fd, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);
        if (written <= 0) fail("write");
        bytes += written;
        length -= (size_t) written;
    }
}

static void read_all(int fd, char *bytes, size_t length) {
    while (length > 0) {
        ssize_t count = read(fd, bytes, length);
        if (count <= 0) fail("read");
        bytes += count;
        length -= (size_t) count;
    }
}

static int connected(void) {
    int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t) port)};
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    if (connect(fd, (struct sockaddr *) &address, sizeof address) < 0) fail("connect");
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    char hello[2] = {3, 0};
    write_all(fd, hello, 2);
    read_all(fd, hello, 2);
    return fd;
}

/* Writes the frame of a request to evaluate a text, and returns its length. */
static size_t frame(char *out, const char *text) {
    int64_t length = (int64_t) strlen(text), size = length + 10;
    memcpy(out, "\xfa\xde\xfa\xce\3\0\0\1", 8);
    memcpy(out + 8, &size, 8);
    out[16] = (char) 0xf3;
    out[17] = 0;
    memcpy(out + 18, &length, 8);
    memcpy(out + 26, text, (size_t) length);
    return (size_t) (26 + length);
}

/* Reads one reply, whose value is dropped, and returns its size; an error ends the program. */
static int64_t reply(int fd, const char *asked) {
    char header[HEADER];
    read_all(fd, header, HEADER);
    int64_t size, left;
    memcpy(&size, header + 8, 8);
    for (left = size; left > 0;) {
        size_t part = (size_t) left < sizeof buffer ? (size_t) left : sizeof buffer;
        ssize_t count = read(fd, buffer, part);
        if (count <= 0) fail("read");
        if (left == size && buffer[0] == 0x7f) {
            fprintf(stderr, "%s: error %.8s\n", asked, buffer + 1);
            exit(1);
        }
        left -= count;
    }
    return size;
}

static int64_t ask(int fd, const char *text) {
    char out[512];
    write_all(fd, out, frame(out, text));
    return reply(fd, text);
}

static int compare(const void *a, const void *b) {
    double x = *(const double *) a, y = *(const double *) b;
    return (x > y) - (x < y);
}

static void latencies(const char *name, double *times, int count) {
    qsort(times, (size_t) count, sizeof *times, compare);
    printf("%s, median\t%.1f\tus\n", name, times[count / 2] * 1e6);
    printf("%s, 99th percentile\t%.1f\tus\n", name, times[count * 99 / 100] * 1e6);
}

static void round_trips(void) {
    static double times[ROUNDS];
    int fd = connected();
    for (int i = 0; i < 3 * ROUNDS; i++) {
        double start = now();
        ask(fd, "(+ 1 2)");
        times[i % ROUNDS] = now() - start;
    }
    latencies("round trip of (+ 1 2)", times, ROUNDS);
    close(fd);
}

/* Sends batches of a hundred requests in one write, reads the hundred replies, and returns the seconds per request. */
static double batches(int fd, const char *text, int count) {
    static char out[BATCH * 512];
    size_t length = 0;
    for (int i = 0; i < BATCH; i++) length += frame(out + length, text);
    double start = now();
    for (int i = 0; i < count; i++) {
        write_all(fd, out, length);
        for (int j = 0; j < BATCH; j++) reply(fd, text);
    }
    return (now() - start) / ((double) count * BATCH);
}

static void pipelined(void) {
    int fd = connected();
    batches(fd, "(+ 1 2)", BATCHES);
    printf("100 requests per write\t%.0f\t/s\n", 1 / batches(fd, "(+ 1 2)", BATCHES));
    close(fd);
}

static void fetch(void) {
    int fd = connected();
    static double times[FETCHES];
    int64_t size = 0;
    ask(fd, "(set fetched (table [a b] (list (til 2000000) (til 2000000))))");
    for (int i = 0; i < 2 * FETCHES; i++) {
        double start = now();
        size = ask(fd, "fetched");
        times[i % FETCHES] = now() - start;
    }
    qsort(times, FETCHES, sizeof *times, compare);
    printf("fetching a table of 32 MB\t%.2f\tGB/s\n", (double) size / times[FETCHES / 2] / 1e9);
    ask(fd, "(set fetched 0)");
    close(fd);
}

static void inserts(void) {
    int fd = connected();
    ask(fd, "(set grown (table [a b] (list (til 10000000) (til 10000000))))");
    batches(fd, "(insert 'grown (list 1 2))", INSERT_BATCHES);
    double each = batches(fd, "(insert 'grown (list 1 2))", INSERT_BATCHES);
    printf("one-row insert, pipelined\t%.1f\tus\n", each * 1e6);
    ask(fd, "(set grown 0)");
    close(fd);
}

static atomic_int slow_is_running;

static void *slow(void *program) {
    int fd = connected();
    double start = now();
    ask(fd, program);
    printf("the slow query\t%.2f\ts\n", now() - start);
    atomic_store(&slow_is_running, 0);
    close(fd);
    return NULL;
}

static double *measured;

static int small(int fd, int until_slow_ends) {
    int count = 0;
    while (count < BESIDE && (until_slow_ends ? atomic_load(&slow_is_running) : count < ROUNDS)) {
        double start = now();
        ask(fd, "(sum (til 1000))");
        measured[count++] = now() - start;
    }
    return count;
}

/* Makes a query that takes as long as it shall on this server, once it has warmed up. */
static void make_slow(int fd, char *program, size_t size) {
    const char *steps = "(fold (fn [a x] (+ a x)) 0 (til %.0f))";
    snprintf(program, size, steps, (double) PROBE);
    for (int i = 0; i < WARM_UPS; i++) ask(fd, program);
    double start = now();
    for (int i = 0; i < PROBES; i++) ask(fd, program);
    snprintf(program, size, steps, PROBES * PROBE * SLOW_SECONDS / (now() - start));
}

static void beside(void) {
    static char program[128];
    measured = calloc(BESIDE, sizeof *measured);
    int fd = connected();
    make_slow(fd, program, sizeof program);
    small(fd, 0);
    latencies("small query, alone", measured, small(fd, 0));
    pthread_t thread;
    atomic_store(&slow_is_running, 1);
    pthread_create(&thread, NULL, slow, program);
    usleep(50000);
    int count = small(fd, 1);
    pthread_join(thread, NULL);
    printf("small queries beside it\t%d\t\n", count);
    latencies("small query, beside it", measured, count);
    close(fd);
}

int main(int argc, char **argv) {
    port = argc > 1 ? atoi(argv[1]) : 0;
    for (int i = 2; i < argc; i++) {
        if (!strcmp(argv[i], "roundtrip")) round_trips();
        else if (!strcmp(argv[i], "pipelined")) pipelined();
        else if (!strcmp(argv[i], "fetch")) fetch();
        else if (!strcmp(argv[i], "inserts")) inserts();
        else if (!strcmp(argv[i], "beside")) beside();
        else return fprintf(stderr, "unknown measure: %s\n", argv[i]), 2;
        fflush(stdout);
    }
    return 0;
}
