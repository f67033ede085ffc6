// Reads one npm package: typings and JavaScript as syntax trees, and what is looked up in them.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export function visit(node, action) {
    action(node);
    ts.forEachChild(node, (child) => visit(child, action));
}

/** The value of a literal; undefined for any other expression. */
export function literal(node) {
    if (ts.isStringLiteral(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text);
    if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
    if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) return -literal(node.operand);
    if (ts.isArrayLiteralExpression(node)) return node.elements.map(literal);
    return undefined;
}

/**
 * What the value given to an input says about it: `pulumi.secret(args.x)`, `args.x ?? "default"`,
 * `args.x ?? utilities.getEnv("NAME")`.
 */
export function inputFacts(expression) {
    const result = {};
    visit(expression, (node) => {
        if (ts.isCallExpression(node)) {
            const callee = node.expression.getText();
            if (callee === "pulumi.secret") result.secret = true;
            if (callee.startsWith("utilities.getEnv"))
                result.defaultInfo = { environment: node.arguments.map(literal) };
        }
        if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
            result.default = literal(node.right);
    });
    return result;
}

/** The text of a @deprecated mark. */
export function deprecation(node) {
    const comment = ts.getJSDocDeprecatedTag(node)?.comment;
    return comment && ts.getTextOfJSDocComment(comment).trim();
}

export class Source {
    #root;
    #trees = new Map();
    #modules = new Map([["", "index"]]);

    constructor(npm) {
        this.npm = npm;
        this.#root = join(import.meta.dirname, "node_modules", npm);
        this.manifest = JSON.parse(readFileSync(join(this.#root, "package.json"), "utf8"));
        this.name = this.manifest.pulumi.name;
        this.inputs = this.#nestedTypes("types/input");
        this.outputs = this.#nestedTypes("types/output");
    }

    /** The syntax tree of a file; an empty one where the package has no such file. */
    tree(path) {
        if (!this.#trees.has(path)) {
            const file = join(this.#root, path);
            const text = existsSync(file) ? readFileSync(file, "utf8") : "";
            this.#trees.set(path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
        }
        return this.#trees.get(path);
    }

    /** A resource or function by its directory and name. */
    member(directory, name) {
        // The file is named like the member with the first word in lower case, an acronym as a whole.
        const lowered = readdirSync(join(this.#root, directory)).find(
            (file) => file.toLowerCase() === `${name}.d.ts`.toLowerCase(),
        );
        if (!lowered) throw new Error(`${this.npm} has no ${name} in ${directory || "its root"}`);
        const path = join(directory, lowered.slice(0, -".d.ts".length));
        const statements = this.tree(`${path}.d.ts`).statements;
        const script = this.tree(`${path}.js`);
        let token;
        visit(script, (node) => {
            if (ts.isPropertyDeclaration(node) && node.name.getText() === "__pulumiType")
                token = literal(node.initializer);
            if (ts.isCallExpression(node) && node.expression.getText() === "pulumi.runtime.invoke")
                token = literal(node.arguments[0]);
        });
        if (!token) throw new Error(`${path}.js of ${this.npm} names no token`);
        return {
            directory,
            name,
            token,
            script,
            class: statements.find((node) => ts.isClassDeclaration(node)),
            /** The interface called like the member with a suffix: Args, State, Result. */
            interface: (suffix) =>
                statements.find(
                    (node) =>
                        ts.isInterfaceDeclaration(node) &&
                        node.name.text.toLowerCase() === `${name}${suffix}`.toLowerCase(),
                ),
        };
    }

    /** The module that tokens of a directory carry (networking/v1: networking.k8s.io/v1), as its classes tell. */
    module(directory) {
        if (!this.#modules.has(directory)) {
            const tokens = readdirSync(join(this.#root, directory))
                .filter((file) => file.endsWith(".js"))
                .flatMap((file) => [
                    ...readFileSync(join(this.#root, directory, file), "utf8").matchAll(/__pulumiType = '([^']+)'/g),
                ]);
            if (tokens.length === 0) throw new Error(`${this.npm}: no class in ${directory} names its module`);
            this.#modules.set(directory, tokens[0][1].split(":")[1]);
        }
        return this.#modules.get(directory);
    }

    /** The members of an enumeration: names with their literal types. */
    enumeration(directory, name) {
        for (const statement of this.tree(`types/enums/${directory}/index.d.ts`).statements) {
            const declaration = ts.isVariableStatement(statement) && statement.declarationList.declarations[0];
            if (declaration?.name?.text === name)
                return declaration.type.members.map((node) => [node.name.text, literal(node.type.literal)]);
        }
        throw new Error(`${this.npm} has no enumeration ${name} in ${directory}`);
    }

    /** Interfaces of a typings file by dotted name (core.v1.PodSpec), and what their properties default to. */
    #nestedTypes(path) {
        const interfaces = new Map();
        const collect = (node, prefix) => {
            if (ts.isInterfaceDeclaration(node)) interfaces.set(prefix + node.name.text, node);
            else if (ts.isModuleDeclaration(node)) collect(node.body, `${prefix}${node.name.text}.`);
            else ts.forEachChild(node, (child) => collect(child, prefix));
        };
        collect(this.tree(`${path}.d.ts`), "");

        const defaults = new Map();
        const suffix = "ProvideDefaults";
        visit(this.tree(`${path}.js`), (node) => {
            if (!ts.isFunctionDeclaration(node) || !node.name.text.endsWith(suffix)) return;
            const parts = [node.name.text.slice(0, -suffix.length)];
            // The compiled namespaces around the function are functions with a parameter of that name.
            for (let outer = node.parent; outer; outer = outer.parent)
                if (ts.isFunctionExpression(outer)) parts.unshift(outer.parameters[0].name.text);
            const values = new Map();
            visit(node, (inner) => {
                if (ts.isPropertyAssignment(inner)) values.set(inner.name.text, inputFacts(inner.initializer));
            });
            defaults.set(parts.join(".").toLowerCase(), values);
        });
        return {
            find: (name) => interfaces.get(name),
            defaults: (name) => defaults.get(name.toLowerCase()) ?? new Map(),
        };
    }
}
