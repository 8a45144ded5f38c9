;; Where certain bytes stand in a text, sixteen bytes at a time: what a loop in JavaScript does one by one.
;; The text is at 0 of the memory. `npm run assemble` makes find-bytes-module.ts of this file.
(module
  ;; The text (64 KiB and a block) and behind it a position of four bytes for each of its bytes.
  (memory (export "memory") 6)

  ;; Writes to `out` and behind it where the bytes stand that are `one`, `other`, or below 32 and not `plain`, in order: `base` and
  ;; the place in the text. Looks from 0 to `end` and at the rest of the block that `end` is in; gives how many it found.
  (func (export "find")
    (param $end i32) (param $base i32) (param $out i32) (param $one i32) (param $other i32) (param $plain i32)
    (result i32)
    (local $at i32) (local $found i32) (local $next i32) (local $block v128)
    (local $ones v128) (local $others v128) (local $plains v128) (local $blanks v128)
    (local.set $ones (i8x16.splat (local.get $one)))
    (local.set $others (i8x16.splat (local.get $other)))
    (local.set $plains (i8x16.splat (local.get $plain)))
    (local.set $blanks (i8x16.splat (i32.const 32)))
    (local.set $next (local.get $out))
    (loop $blocks
      (local.set $block (v128.load (local.get $at)))
      ;; A bit for each byte of the block that is wanted.
      (local.set $found
        (i8x16.bitmask
          (v128.or
            (v128.or
              (i8x16.eq (local.get $block) (local.get $ones))
              (i8x16.eq (local.get $block) (local.get $others)))
            (v128.andnot
              (i8x16.lt_u (local.get $block) (local.get $blanks))
              (i8x16.eq (local.get $block) (local.get $plains))))))
      (if (local.get $found)
        (then
          ;; Takes the lowest bit away each time.
          (loop $bits
            (i32.store
              (local.get $next)
              (i32.add (i32.add (local.get $base) (local.get $at)) (i32.ctz (local.get $found))))
            (local.set $next (i32.add (local.get $next) (i32.const 4)))
            (br_if $bits
              (local.tee $found
                (i32.and (local.get $found) (i32.sub (local.get $found) (i32.const 1))))))))
      (br_if $blocks
        (i32.le_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (i32.shr_u (i32.sub (local.get $next) (local.get $out)) (i32.const 2))))
