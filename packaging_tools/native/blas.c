/* The part of BLAS that numpy's core is linked with, as plain loops.
 *
 * numpy's wheel brings OpenBLAS: 28 MB of kernels for linear algebra of which Backfile uses none
 * (decision 022). `import numpy` alone calls sdot. The other functions are real too, only slow.
 * Names and types are those of the wheel: 64-bit integers, suffix 64_.
 */
#include <complex.h>

typedef long at;
enum { ROWS = 101, PLAIN = 111, CONJUGATE = 113, UPPER = 121 };

static float plain_s(float x) { return x; }
static double plain_d(double x) { return x; }

/* A vector with a negative step is read from its end. */
#define FIRST(n, step) ((step) < 0 ? (1 - (n)) * (step) : 0)
/* Element of op(A) at row i, column j. */
#define CELL(a, order, op, i, j, ld) \
    (a)[((order) == ROWS) == ((op) == PLAIN) ? (i) * (ld) + (j) : (j) * (ld) + (i)]

#define COMMON(p, T, ARG, VALUE, conj)                                                             \
    void scipy_cblas_##p##axpy64_(at n, ARG alpha, const T *x, at dx, T *y, at dy) {               \
        x += FIRST(n, dx), y += FIRST(n, dy);                                                      \
        for (at i = 0; i < n; i++) y[i * dy] += VALUE(alpha) * x[i * dx];                          \
    }                                                                                              \
    void scipy_cblas_##p##gemm64_(int order, int opa, int opb, at m, at n, at k, ARG alpha,        \
                                  const T *a, at lda, const T *b, at ldb, ARG beta, T *c, at ldc) {\
        for (at i = 0; i < m; i++)                                                                 \
            for (at j = 0; j < n; j++) {                                                           \
                T sum = 0, *cell = &CELL(c, order, PLAIN, i, j, ldc);                              \
                for (at l = 0; l < k; l++) {                                                       \
                    T left = CELL(a, order, opa, i, l, lda), right = CELL(b, order, opb, l, j, ldb);\
                    sum += (opa == CONJUGATE ? conj(left) : left) *                                \
                           (opb == CONJUGATE ? conj(right) : right);                               \
                }                                                                                  \
                *cell = VALUE(alpha) * sum + (VALUE(beta) == 0 ? 0 : VALUE(beta) * *cell);         \
            }                                                                                      \
    }                                                                                              \
    void scipy_cblas_##p##gemv64_(int order, int op, at m, at n, ARG alpha, const T *a, at lda,    \
                                  const T *x, at dx, ARG beta, T *y, at dy) {                      \
        at rows = op == PLAIN ? m : n, columns = op == PLAIN ? n : m;                              \
        x += FIRST(columns, dx), y += FIRST(rows, dy);                                             \
        for (at i = 0; i < rows; i++) {                                                            \
            T sum = 0, *cell = &y[i * dy];                                                         \
            for (at j = 0; j < columns; j++) {                                                     \
                T left = CELL(a, order, op, i, j, lda);                                            \
                sum += (op == CONJUGATE ? conj(left) : left) * x[j * dx];                          \
            }                                                                                      \
            *cell = VALUE(alpha) * sum + (VALUE(beta) == 0 ? 0 : VALUE(beta) * *cell);             \
        }                                                                                          \
    }                                                                                              \
    void scipy_cblas_##p##syrk64_(int order, int half, int op, at n, at k, ARG alpha, const T *a,  \
                                  at lda, ARG beta, T *c, at ldc) {                                \
        for (at i = 0; i < n; i++)                                                                 \
            for (at j = half == UPPER ? i : 0; j < (half == UPPER ? n : i + 1); j++) {             \
                T sum = 0, *cell = &CELL(c, order, PLAIN, i, j, ldc);                              \
                for (at l = 0; l < k; l++)                                                         \
                    sum += CELL(a, order, op, i, l, lda) * CELL(a, order, op, j, l, lda);          \
                *cell = VALUE(alpha) * sum + (VALUE(beta) == 0 ? 0 : VALUE(beta) * *cell);         \
            }                                                                                      \
    }

#define DOT(name, T, RESULT, conj, GIVE)                                                           \
    RESULT {                                                                                       \
        T sum = 0;                                                                                 \
        x += FIRST(n, dx), y += FIRST(n, dy);                                                      \
        for (at i = 0; i < n; i++) sum += conj(x[i * dx]) * y[i * dy];                             \
        GIVE sum;                                                                                  \
    }
#define REAL_DOT(p, T)                                                                             \
    DOT(p, T, T scipy_cblas_##p##dot64_(at n, const T *x, at dx, const T *y, at dy), , return)
#define COMPLEX_DOT(p, kind, T, conj)                                                              \
    DOT(p, T, void scipy_cblas_##p##dot##kind##_sub64_(at n, const T *x, at dx, const T *y, at dy, \
                                                       T *result), conj, *result =)

#define ITSELF(number) (number)
#define POINTED_C(number) (*(const float complex *)(number))
#define POINTED_Z(number) (*(const double complex *)(number))

COMMON(s, float, float, ITSELF, plain_s)
COMMON(d, double, double, ITSELF, plain_d)
COMMON(c, float complex, const void *, POINTED_C, conjf)
COMMON(z, double complex, const void *, POINTED_Z, conj)
REAL_DOT(s, float)
REAL_DOT(d, double)
COMPLEX_DOT(c, u, float complex, )
COMPLEX_DOT(c, c, float complex, conjf)
COMPLEX_DOT(z, u, double complex, )
COMPLEX_DOT(z, c, double complex, conj)
