// Cuts Pulumi package schemas from the typings and the JavaScript of Pulumi's npm packages.
//   node cut.mjs           writes kubernetes.json, azure-native.json and random.json
//   node cut.mjs --check   fails if a committed file differs from what would be written
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Cutter } from "./cutter.mjs";
import { packages } from "./packages.mjs";

/** Keys in order at every depth, so that a file depends on nothing but its content. */
function ordered(value) {
    if (Array.isArray(value)) return value.map(ordered);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
        Object.keys(value)
            .sort()
            .map((key) => [key, ordered(value[key])]),
    );
}

const check = process.argv.includes("--check");
const differing = [];
for (const definition of packages) {
    const schema = new Cutter(definition).schema();
    const text = `${JSON.stringify(ordered(schema), undefined, 2)}\n`;
    const file = `${schema.name}.json`;
    const path = join(import.meta.dirname, file);
    const counts = ["resources", "types", "functions"].map((part) => `${Object.keys(schema[part]).length} ${part}`);
    console.log(`${file}: ${counts.join(", ")}, ${Buffer.byteLength(text)} bytes`);
    if (!check) writeFileSync(path, text);
    else if (!existsSync(path) || readFileSync(path, "utf8") !== text) differing.push(file);
}
if (differing.length > 0) {
    console.error(`${differing.join(", ")}: not what the typings give; run 'node cut.mjs' and commit the result`);
    process.exitCode = 1;
}
