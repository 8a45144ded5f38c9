import { chmod, mkdir, rename, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundledLicences } from "./bin/bundle/bundled-licences.ts";
