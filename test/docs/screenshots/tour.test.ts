import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TOUR } from "../../../docs/screenshots/tour.ts";

const FOLDER = join(import.meta.dirname, "../../../docs/screenshots");
const MOST_BYTES = 250_000;

/** Where a PNG file says how wide and how high it is (PNG specification, 11.2.2 IHDR). */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

test.for(TOUR)(
  "the picture $name is there, of the size that the tour says, and light enough for a page",
  async ({ name, visitor: { width, height } }) => {
    const picture = await readFile(join(FOLDER, `${name}.png`));
    expect({ width: picture.readUInt32BE(WIDTH_AT), height: picture.readUInt32BE(HEIGHT_AT) }).toEqual({
      width,
      height,
    });
    expect(picture.length).toBeLessThan(MOST_BYTES);
  },
);
