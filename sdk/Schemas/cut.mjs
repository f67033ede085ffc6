// Cuts Pulumi package schemas from the typings and the JavaScript of Pulumi's npm packages.
//   node cut.mjs           writes kubernetes.json, azure-native.json and random.json
//   node cut.mjs --check   fails if the committed files differ from what would be written
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { packages } from "./packages.mjs";

const here = dirname(fileURLToPath(import.meta.url));

/** One npm package: its files as syntax trees, and what is looked up in them. */
class Source {
    constructor(definition) {
        this.definition = definition;
        this.root = join(here, "node_modules", definition.npm);
        this.manifest = JSON.parse(readFileSync(join(this.root, "package.json"), "utf8"));
        this.name = this.manifest.pulumi.name;
        this.trees = new Map();
        this.sides = { inputs: this.namespaces("types/input"), outputs: this.namespaces("types/output") };
        this.modules = new Map([["", "index"]]);
    }

    tree(path) {
        if (!this.trees.has(path)) {
            const text = existsSync(join(this.root, path)) ? readFileSync(join(this.root, path), "utf8") : "";
            this.trees.set(path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
        }
        return this.trees.get(path);
    }

    /** Interfaces of a typings file by dotted name (core.v1.PodSpec), and the defaults of their properties. */
    namespaces(path) {
        const interfaces = new Map();
        const collect = (node, prefix) => {
            if (ts.isInterfaceDeclaration(node)) interfaces.set(prefix + node.name.text, node);
            else if (ts.isModuleDeclaration(node)) collect(node.body, `${prefix}${node.name.text}.`);
            else ts.forEachChild(node, (child) => collect(child, prefix));
        };
        collect(this.tree(`${path}.d.ts`), "");

        const defaults = new Map();
        visit(this.tree(`${path}.js`), (node) => {
            if (!ts.isFunctionDeclaration(node) || !node.name.text.endsWith("ProvideDefaults")) return;
            // The compiled namespace around the function is a parameter: (function (v1) { ... }).
            const scopes = [];
            for (let outer = node.parent; outer; outer = outer.parent)
                if (ts.isFunctionExpression(outer)) scopes.unshift(outer.parameters[0].name.text);
            const name = node.name.text.replace("ProvideDefaults", "");
            const values = {};
            visit(node, (property) => {
                if (ts.isPropertyAssignment(property)) values[property.name.text] = property.initializer;
            });
            defaults.set([...scopes, name].join(".").toLowerCase(), values);
        });
        return { interfaces, defaults };
    }

    /** The module in the tokens of a directory (networking/v1 is networking.k8s.io/v1), as its classes tell. */
    module(directory) {
        if (!this.modules.has(directory)) {
            const scripts = readdirSync(join(this.root, directory)).filter((file) => file.endsWith(".js"));
            const tokens = scripts.flatMap((file) =>
                [...readFileSync(join(this.root, directory, file), "utf8").matchAll(/__pulumiType = '([^']+)'/g)],
            );
            if (tokens.length === 0) throw new Error(`${this.definition.npm}: no class in ${directory} names its module`);
            this.modules.set(directory, tokens[0][1].split(":")[1]);
        }
        return this.modules.get(directory);
    }

    /** The class or function of a file: typings, and the statements behind them. */
    member(directory, name) {
        const path = join(directory, name[0].toLowerCase() + name.slice(1));
        const candidates = [path, join(directory, name.toLowerCase())];
        const found = candidates.find((candidate) => existsSync(join(this.root, `${candidate}.d.ts`)));
        if (!found) throw new Error(`${this.definition.npm} has no ${path}.d.ts`);
        const typings = this.tree(`${found}.d.ts`);
        const interfaces = new Map();
        let type;
        for (const statement of typings.statements) {
            if (ts.isInterfaceDeclaration(statement)) interfaces.set(statement.name.text, statement);
            if (ts.isClassDeclaration(statement) && statement.name.text === name) type = statement;
        }
        return { type, interfaces, script: this.tree(`${found}.js`), file: found };
    }
}

function visit(node, action) {
    action(node);
    ts.forEachChild(node, (child) => visit(child, action));
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** Leaves out what says nothing, so that a schema holds only facts. */
const compact = (object) =>
    Object.fromEntries(
        Object.entries(object).filter(
            ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
        ),
    );

/** The value of a literal; undefined for anything else, `undefined /*out*\/` included. */
function literal(node) {
    if (ts.isStringLiteral(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text);
    if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
    if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) return -literal(node.operand);
    if (ts.isArrayLiteralExpression(node)) return node.elements.map(literal);
    return undefined;
}

/** What an assignment to an input says: a secret, a constant, a default, environment variables. */
function facts(expression) {
    if (!expression) return {};
    const result = { const: literal(expression) };
    visit(expression, (node) => {
        if (ts.isArrowFunction(node)) return;
        if (ts.isCallExpression(node) && node.expression.getText() === "pulumi.secret") result.secret = true;
        if (ts.isCallExpression(node) && /^utilities\.getEnv/.test(node.expression.getText()))
            result.defaultInfo = { environment: node.arguments.map(literal) };
        if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
            result.default = literal(node.right);
    });
    return compact(result);
}

/** Turns one package's typings into its schema. */
class Cutter {
    constructor(definition) {
        this.source = new Source(definition);
        this.definition = definition;
        this.types = new Map();
        this.usedDoubles = new Set();
        this.directories = new Set([""]);
    }

    schema() {
        const { source, definition } = this;
        const members = Object.entries(definition.members).flatMap(([directory, names]) =>
            names.map((name) => ({ directory, name, ...source.member(directory, name) })),
        );
        for (const member of members) this.learnToken(member);

        const provider = this.resource({ directory: "", name: "Provider", ...source.member("", "Provider") }, true);
        const resources = members
            .filter((member) => member.type)
            .map((member) => [member.token, this.resource(member, false)]);
        const functions = members.filter((member) => !member.type).map((m) => [m.token, this.invocation(m)]);
        const config = definition.config?.(provider) ?? this.config(provider);
        this.checkTables();

        const namespaces = [...this.directories]
            .map((directory) => [directory && source.module(directory), definition.namespace(directory)])
            .filter(([, namespace]) => namespace);
        return compact({
            name: source.name,
            version: source.manifest.pulumi.version,
            homepage: source.manifest.homepage,
            repository: source.manifest.repository,
            license: source.manifest.license,
            pluginDownloadURL: source.manifest.pulumi.server,
            meta: definition.moduleFormat && { moduleFormat: definition.moduleFormat },
            language: {
                csharp: {
                    ...definition.csharp,
                    namespaces: sorted(
                        Object.fromEntries([[source.name, packageNamespace(source.name)], ...namespaces]),
                    ),
                    packageReferences: { Pulumi: "3.*" },
                    respectSchemaVersion: true,
                },
            },
            config: Object.keys(config).length > 0 ? { variables: sorted(config) } : {},
            provider,
            types: sorted(Object.fromEntries(this.types)),
            resources: sorted(Object.fromEntries(resources)),
            functions: sorted(Object.fromEntries(functions)),
        });
    }

    /** Reads the token of a resource or function; its module is the one of the directory's nested types. */
    learnToken(member) {
        visit(member.script, (node) => {
            if (ts.isPropertyDeclaration(node) && node.name.getText() === "__pulumiType")
                member.token = literal(node.initializer);
            if (ts.isCallExpression(node) && /^pulumi\.runtime\.invoke/.test(node.expression.getText()))
                member.token = literal(node.arguments[0]);
        });
        if (!member.token) throw new Error(`${member.file}.js names no token`);
        this.directories.add(member.directory);
    }

    resource(member, isProvider) {
        const assigned = { args: {}, state: {} };
        const options = {};
        visit(member.script, (node) => {
            if (ts.isBinaryExpression(node) && /^resourceInputs\[/.test(node.left.getText())) {
                const name = literal(node.left.argumentExpression);
                const from = /\bstate\b/.test(node.right.getText()) ? assigned.state : assigned.args;
                if (node.right.getText() !== "undefined") from[name] = node.right;
            }
            if (ts.isPropertyAssignment(node) && ts.isArrayLiteralExpression(node.initializer))
                options[node.name.getText()] = node.initializer;
        });

        const secretOutputs = options.additionalSecretOutputs ? literal(options.additionalSecretOutputs) : [];
        const replaced = options.replaceOnChanges ? literal(options.replaceOnChanges) : [];
        const known = (name) =>
            compact({
                secret: secretOutputs.includes(name) || undefined,
                replaceOnChanges: replaced.includes(name) || undefined,
            });
        const context = { owner: member.token ?? member.name, className: member.name, directory: member.directory };

        const outputs = member.type.members.filter(
            (node) => ts.isPropertyDeclaration(node) && /\bOutput</.test(node.type?.getText() ?? ""),
        );
        const properties = this.object(outputs, { ...context, facts: known });
        const inputs = this.object(member.interfaces.get(`${member.name}Args`)?.members ?? [], {
            ...context,
            facts: (name) => ({ ...facts(assigned.args[name]), ...compact({ secret: known(name).secret }) }),
        });
        const state = member.interfaces.get(`${member.name}State`);
        const aliases = options.aliases?.elements.map((element) => ({
            type: literal(element.properties.find((p) => p.name.getText() === "type").initializer),
        }));
        return compact({
            deprecationMessage: deprecation(member.type),
            isComponent: /ComponentResource/.test(member.type.heritageClauses[0].getText()) || undefined,
            properties: isProvider ? undefined : properties.properties,
            required: isProvider ? undefined : this.requiredOutputs(member.name, properties, inputs),
            inputProperties: inputs.properties,
            requiredInputs: inputs.required,
            stateInputs: state && {
                properties: this.object(state.members, { ...context, facts: known }).properties,
                type: "object",
            },
            aliases,
            type: isProvider ? undefined : "object",
        });
    }

    // In the Kubernetes typings every output looks set. What is set for sure is what the API takes as
    // input; the status comes later, and a patch has only what it patches.
    requiredOutputs(name, properties, inputs) {
        if (this.definition.csharp.compatibility !== "kubernetes20") return properties.required;
        return name.endsWith("Patch") ? [] : properties.required.filter((property) => property in inputs.properties);
    }

    invocation(member) {
        const named = (suffix) =>
            [...member.interfaces].find(([name]) => name.toLowerCase() === `${member.name}${suffix}`.toLowerCase())?.[1];
        const context = { owner: member.token, className: member.name, directory: member.directory };
        const side = (declaration) => {
            const { properties, required } = this.object(declaration.members, { ...context, isPlain: true });
            return compact({ properties, required, type: "object" });
        };
        const args = named("Args");
        return compact({ inputs: args && side(args), outputs: side(named("Result")) });
    }

    /** The config variables of the package, from its config module. */
    config(provider) {
        const variables = {};
        for (const statement of this.source.tree("config/vars.d.ts").statements) {
            if (!ts.isVariableStatement(statement)) continue;
            const [{ name, type }] = statement.declarationList.declarations;
            const { secret } = provider.inputProperties[name.text] ?? {};
            const context = { owner: "config", directory: "", isPlain: true };
            variables[name.text] = compact({ ...this.type(type, context), secret });
        }
        return variables;
    }

    /** Properties of an interface or a class, and the names of those that are always there. */
    object(members, context) {
        const properties = {};
        const required = [];
        for (const node of members) {
            const name = node.name.text;
            const place = { ...context, place: `${context.owner}.${name}` };
            const type = this.type(node.type, place);
            const { defaultInfo, default: fallback, secret, replaceOnChanges } = context.facts?.(name) ?? {};
            const csharpName = this.csharpName(name, context.className);
            properties[name] = compact({
                ...type,
                default: fallback,
                defaultInfo,
                deprecationMessage: deprecation(node),
                secret: secret || this.definition.secrets.includes(place.place) || undefined,
                replaceOnChanges,
                language: csharpName && { csharp: { name: csharpName } },
            });
            if (!node.questionToken && !acceptsUndefined(node.type)) required.push(name);
        }
        return { properties: sorted(properties), required: required.sort() };
    }

    csharpName(name, className) {
        const title = (text) => text[0].toUpperCase() + text.slice(1);
        if (this.definition.propertyNames[name]) return this.definition.propertyNames[name];
        if (name.startsWith("$")) return title(name.slice(1));
        // C# has no member named like its class.
        return title(name) === className ? `${className}Value` : undefined;
    }

    type(node, context) {
        if (ts.isParenthesizedTypeNode(node)) return this.type(node.type, context);
        if (ts.isTypeReferenceNode(node)) return this.reference(node, context);
        if (ts.isArrayTypeNode(node)) return { type: "array", items: this.type(node.elementType, context) };
        if (ts.isUnionTypeNode(node)) return this.union(node, context);
        if (ts.isTypeLiteralNode(node)) {
            const index = node.members.find(ts.isIndexSignatureDeclaration);
            if (index) return { type: "object", additionalProperties: this.type(index.type, context) };
        }
        if (ts.isLiteralTypeNode(node)) return { type: "string", const: literal(node.literal) };
        switch (node.kind) {
            case ts.SyntaxKind.StringKeyword:
                return { type: "string" };
            case ts.SyntaxKind.BooleanKeyword:
                return { type: "boolean" };
            case ts.SyntaxKind.NumberKeyword:
                return { type: this.isDouble(context.place) ? "number" : "integer" };
            case ts.SyntaxKind.AnyKeyword:
                return { $ref: `pulumi.json#/${this.definition.any(context.directory)}` };
        }
        throw new Error(`${context.place}: cannot read the type ${node.getText()}`);
    }

    union(node, context) {
        const parts = node.types.filter((part) => part.kind !== ts.SyntaxKind.UndefinedKeyword);
        const names = parts.map((part) => part.getText()).join(" | ");
        if (names === "pulumi.asset.Asset | pulumi.asset.Archive") return { $ref: "pulumi.json#/Asset" };
        if (parts.length === 1) return this.type(parts[0], context);
        return { oneOf: parts.map((part) => this.type(part, context)) };
    }

    reference(node, context) {
        const name = node.typeName.getText();
        if (/^pulumi\.(Input|Output)$/.test(name)) return this.type(node.typeArguments[0], context);
        if (name === "pulumi.asset.Archive") return { $ref: "pulumi.json#/Archive" };
        const [side, ...path] = name.split(".");
        const directory = path.slice(0, -1).join("/");
        if (side === "enums") return { $ref: `#/types/${this.enumeration(directory, path.at(-1))}` };
        if (!(side in this.source.sides)) throw new Error(`${context.place}: unknown type ${name}`);
        return { $ref: `#/types/${this.nested(side, directory, path)}` };
    }

    token(directory, name) {
        this.directories.add(directory);
        return `${this.source.name}:${this.source.module(directory)}:${name}`;
    }

    /** Adds a nested type once. Where one type serves both sides, the input side knows what is optional. */
    nested(side, directory, path) {
        const name = this.definition.typeNames(path.at(-1), side);
        const token = this.token(directory, name);
        if (this.types.has(token)) return token;
        const shared = this.definition.typeNames(name, "inputs") === this.definition.typeNames(name, "outputs");
        const inputs = this.source.sides.inputs;
        const from = shared && inputs.interfaces.has(path.join(".")) ? inputs : this.source.sides[side];
        const declaration = from.interfaces.get(path.join("."));
        if (!declaration) throw new Error(`${token} is in neither typings file`);
        this.types.set(token, undefined);
        const defaults = from.defaults.get(path.join(".").toLowerCase()) ?? {};
        const { properties, required } = this.object(declaration.members, {
            owner: token,
            className: name,
            directory,
            facts: (property) => facts(defaults[property]),
        });
        this.types.set(token, compact({ properties, required, type: "object" }));
        return token;
    }

    enumeration(directory, name) {
        const token = this.token(directory, name);
        if (this.types.has(token)) return token;
        const values = [];
        visit(this.source.tree(`types/enums/${directory}/index.d.ts`), (node) => {
            if (!ts.isVariableDeclaration(node) || node.name.text !== name) return;
            for (const member of node.type.members) {
                const value = literal(member.type.literal);
                const label = member.name.text;
                values.push(compact({ name: label === value ? undefined : label, value }));
            }
        });
        if (values.length === 0) throw new Error(`${token} has no values`);
        this.types.set(token, { enum: values, type: "string" });
        return token;
    }

    isDouble(place) {
        if (!this.definition.doubles.includes(place)) return false;
        this.usedDoubles.add(place);
        return true;
    }

    /** A line of a table that names nothing any more is a mistake. */
    checkTables() {
        const stale = this.definition.doubles.filter((place) => !this.usedDoubles.has(place));
        if (stale.length > 0) throw new Error(`packages.mjs names numbers that are not there: ${stale.join(", ")}`);
    }
}

function packageNamespace(name) {
    return name
        .split("-")
        .map((part) => part[0].toUpperCase() + part.slice(1))
        .join("");
}

/** Whether undefined is among the values, at any depth of wrapping but not inside arrays and maps. */
function acceptsUndefined(node) {
    if (ts.isUnionTypeNode(node)) return node.types.some((part) => part.kind === ts.SyntaxKind.UndefinedKeyword);
    return ts.isTypeReferenceNode(node) && (node.typeArguments ?? []).some(acceptsUndefined);
}

function deprecation(node) {
    const comment = ts.getJSDocDeprecatedTag(node)?.comment;
    return comment === undefined ? undefined : ts.getTextOfJSDocComment(comment).trim();
}

const check = process.argv.includes("--check");
const differing = [];
for (const definition of packages) {
    const schema = new Cutter(definition).schema();
    const file = `${schema.name}.json`;
    const text = `${JSON.stringify(schema, undefined, 2)}\n`;
    const path = join(here, file);
    const count = (part) => Object.keys(schema[part]).length;
    console.log(
        `${file}: ${count("resources")} resources, ${count("types")} types, ${count("functions")} functions, ${text.length} bytes`,
    );
    if (!check) writeFileSync(path, text);
    else if (!existsSync(path) || readFileSync(path, "utf8") !== text) differing.push(file);
}
if (differing.length > 0) {
    console.error(`${differing.join(", ")} differ from what the typings give: run 'node cut.mjs' and commit the result`);
    process.exitCode = 1;
}
