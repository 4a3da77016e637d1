/* One file's bytes as a read-only symbol of a shared library: -DSYMBOL=... -DFILE="..." */
    .section .rodata
    .balign 64
    .globl SYMBOL
    .type SYMBOL, %object
SYMBOL:
    .incbin FILE
    .size SYMBOL, . - SYMBOL
    .section .note.GNU-stack, "", %progbits
