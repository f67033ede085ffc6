// Turns the typings of one package into its schema: the members asked for, and every type they reach.
import ts from "typescript";
import { deprecation, inputFacts, literal, Source, visit } from "./source.mjs";

const titled = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Leaves out what says nothing. */
const compact = (object) =>
    Object.fromEntries(
        Object.entries(object).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
    );

/** Whether undefined is among the values: at any depth of wrapping, but not inside arrays and maps. */
function acceptsUndefined(node) {
    if (ts.isUnionTypeNode(node)) return node.types.some((part) => part.kind === ts.SyntaxKind.UndefinedKeyword);
    return ts.isTypeReferenceNode(node) && (node.typeArguments ?? []).some(acceptsUndefined);
}

export class Cutter {
    #definition;
    #source;
    #types = new Map();
    #directories = new Set([""]);
    #tableLines;

    constructor(definition) {
        this.#definition = definition;
        this.#source = new Source(definition.npm);
        this.#tableLines = new Set([...definition.doubles, ...definition.secrets]);
    }

    schema() {
        const { name, manifest } = this.#source;
        const members = Object.entries(this.#definition.members).flatMap(([directory, names]) =>
            names.map((member) => this.#source.member(directory, member)),
        );
        for (const { directory } of members) this.#directories.add(directory);
        const table = (list, convert) => Object.fromEntries(list.map((member) => [member.token, convert(member)]));

        const provider = this.#provider();
        const resources = table(
            members.filter((member) => member.class),
            (member) => this.#resource(member),
        );
        const functions = table(
            members.filter((member) => !member.class),
            (member) => this.#function(member),
        );
        const variables = this.#definition.config?.(provider) ?? this.#configModule(provider);
        if (this.#tableLines.size > 0)
            throw new Error(`packages.mjs names what is not there: ${[...this.#tableLines].join(", ")}`);

        return compact({
            name,
            version: manifest.pulumi.version,
            homepage: manifest.homepage,
            repository: manifest.repository,
            license: manifest.license,
            pluginDownloadURL: manifest.pulumi.server,
            meta: this.#definition.moduleFormat && { moduleFormat: this.#definition.moduleFormat },
            language: { csharp: this.#csharp() },
            config: Object.keys(variables).length > 0 ? { variables } : {},
            provider,
            types: Object.fromEntries(this.#types),
            resources,
            functions,
        });
    }

    #csharp() {
        const { name } = this.#source;
        const namespaces = { [name]: name.split("-").map(titled).join("") };
        for (const directory of this.#directories) {
            const namespace = this.#definition.namespace(directory);
            if (namespace) namespaces[directory && this.#source.module(directory)] = namespace;
        }
        return {
            ...this.#definition.csharp,
            namespaces,
            packageReferences: { Pulumi: "3.*" },
            respectSchemaVersion: true,
        };
    }

    #provider() {
        const member = this.#source.member("", "Provider");
        const { properties, required } = this.#inputs(member, []);
        return compact({ inputProperties: properties, requiredInputs: required });
    }

    #resource(member) {
        const options = new Map();
        visit(member.script, (node) => {
            if (ts.isPropertyAssignment(node) && ts.isArrayLiteralExpression(node.initializer))
                options.set(node.name.getText(), node.initializer.elements);
        });
        const names = (option) => options.get(option)?.map(literal) ?? [];
        const secretOutputs = names("additionalSecretOutputs");
        const replaced = names("replaceOnChanges");
        const place = { owner: member.token, className: member.name, directory: member.directory };
        const outputFacts = (name) => ({
            secret: secretOutputs.includes(name) || undefined,
            replaceOnChanges: replaced.includes(name) || undefined,
        });

        const outputs = member.class.members.filter((node) => ts.isPropertyDeclaration(node));
        const { properties, required } = this.#object(outputs, place, outputFacts);
        const inputs = this.#inputs(member, secretOutputs);
        const state = member.interface("State");
        const isComponent = member.class.heritageClauses[0].types[0].getText() === "pulumi.ComponentResource";
        return compact({
            type: "object",
            isComponent: isComponent || undefined,
            deprecationMessage: deprecation(member.class),
            properties,
            required: required.filter((name) => this.#isAlwaysSet(name, member, inputs)),
            inputProperties: inputs.properties,
            requiredInputs: inputs.required,
            stateInputs: state && {
                type: "object",
                properties: this.#object(state.members, place, outputFacts).properties,
            },
            aliases: options.get("aliases")?.map((alias) => ({ type: literal(alias.properties[0].initializer) })),
        });
    }

    // The typings of Kubernetes call every output set. Set for sure is what the API takes as input: the
    // status comes later, and a patch has only what it patches.
    #isAlwaysSet(name, member, inputs) {
        if (this.#definition.csharp.compatibility !== "kubernetes20") return true;
        return name in inputs.properties && !member.name.endsWith("Patch");
    }

    /** The arguments of a resource, with what its constructor does to them. */
    #inputs(member, secretOutputs) {
        const facts = new Map();
        visit(member.script, (node) => {
            if (!ts.isBinaryExpression(node) || !node.left.getText().startsWith("resourceInputs[")) return;
            // The other branch of the constructor copies the state of a resource that is looked up.
            if (/\bargs\b/.test(node.right.getText()))
                facts.set(literal(node.left.argumentExpression), inputFacts(node.right));
        });
        const place = { owner: member.token, className: member.name, directory: member.directory, isInput: true };
        return this.#object(member.interface("Args").members, place, (name) => ({
            ...facts.get(name),
            // A property that is secret is so on both sides.
            ...(secretOutputs.includes(name) && { secret: true }),
        }));
    }

    #function(member) {
        const place = { owner: member.token, className: member.name, directory: member.directory };
        const side = (declaration) => {
            const { properties, required } = this.#object(declaration.members, place);
            return compact({ type: "object", properties, required });
        };
        const args = member.interface("Args");
        return compact({ inputs: args && side(args), outputs: side(member.interface("Result")) });
    }

    /** The package's settings in the stack's config, from its config module. */
    #configModule(provider) {
        const variables = {};
        for (const statement of this.#source.tree("config/vars.d.ts").statements) {
            if (!ts.isVariableStatement(statement)) continue;
            const { name, type } = statement.declarationList.declarations[0];
            const { secret } = provider.inputProperties[name.text] ?? {};
            variables[name.text] = compact({ ...this.#type(type, { place: name.text, directory: "" }), secret });
        }
        return variables;
    }

    /** Properties of an interface or a class, and the names of those that are always there. */
    #object(members, { owner, className, directory, isInput }, facts = () => ({})) {
        const properties = {};
        const required = [];
        for (const node of members) {
            const name = node.name.text;
            const place = `${owner}.${name}`;
            const csharp = this.#csharpName(name, className);
            const isPlain = isInput && !/^(pulumi\.Input<|any\b)/.test(node.type.getText());
            properties[name] = compact({
                ...this.#type(node.type, { place, directory }),
                deprecationMessage: deprecation(node),
                ...facts(name),
                ...(this.#isListed(this.#definition.secrets, place) && { secret: true }),
                plain: isPlain || undefined,
                language: csharp && { csharp: { name: csharp } },
            });
            if (!node.questionToken && !acceptsUndefined(node.type)) required.push(name);
        }
        return { properties, required };
    }

    #csharpName(name, className) {
        if (name in this.#definition.propertyNames) return this.#definition.propertyNames[name];
        if (name.startsWith("$")) return titled(name.slice(1));
        // C# has no member named like its class.
        return titled(name) === className ? `${className}Value` : undefined;
    }

    #type(node, context) {
        if (ts.isParenthesizedTypeNode(node)) return this.#type(node.type, context);
        if (ts.isTypeReferenceNode(node)) return this.#reference(node, context);
        if (ts.isArrayTypeNode(node)) return { type: "array", items: this.#type(node.elementType, context) };
        if (ts.isUnionTypeNode(node)) return this.#union(node, context);
        if (ts.isLiteralTypeNode(node)) return { type: "string", const: literal(node.literal) };
        if (ts.isTypeLiteralNode(node) && ts.isIndexSignatureDeclaration(node.members[0]))
            return { type: "object", additionalProperties: this.#type(node.members[0].type, context) };
        switch (node.kind) {
            case ts.SyntaxKind.StringKeyword:
                return { type: "string" };
            case ts.SyntaxKind.BooleanKeyword:
                return { type: "boolean" };
            case ts.SyntaxKind.NumberKeyword:
                return { type: this.#isListed(this.#definition.doubles, context.place) ? "number" : "integer" };
            case ts.SyntaxKind.AnyKeyword:
                return { $ref: `pulumi.json#/${this.#definition.any(context.directory)}` };
        }
        throw new Error(`${context.place}: no schema for the type ${node.getText()}`);
    }

    #union(node, context) {
        const parts = node.types.filter((part) => part.kind !== ts.SyntaxKind.UndefinedKeyword);
        if (parts.length === 1) return this.#type(parts[0], context);
        if (parts.map((part) => part.getText()).join() === "pulumi.asset.Asset,pulumi.asset.Archive")
            return { $ref: "pulumi.json#/Asset" };
        return { oneOf: parts.map((part) => this.#type(part, context)) };
    }

    #reference(node, context) {
        const name = node.typeName.getText();
        if (name === "pulumi.Input" || name === "pulumi.Output") return this.#type(node.typeArguments[0], context);
        if (name === "pulumi.asset.Archive") return { $ref: "pulumi.json#/Archive" };
        const [side, ...path] = name.split(".");
        if (side === "enums") return { $ref: `#/types/${this.#enumeration(path)}` };
        if (side === "inputs" || side === "outputs") return { $ref: `#/types/${this.#nested(side, path)}` };
        throw new Error(`${context.place}: no schema for the type ${name}`);
    }

    #token(path, name) {
        const directory = path.slice(0, -1).join("/");
        this.#directories.add(directory);
        return `${this.#source.name}:${this.#source.module(directory)}:${name}`;
    }

    /** Adds a nested type once. Where one type serves both sides, the input side knows what is optional. */
    #nested(side, path) {
        const name = this.#definition.typeName(path.at(-1), side);
        const token = this.#token(path, name);
        if (this.#types.has(token)) return token;
        this.#types.set(token, undefined); // it may refer to itself
        const dotted = path.join(".");
        const { inputs } = this.#source;
        const typings = this.#definition.sharedTypes && inputs.find(dotted) ? inputs : this.#source[side];
        const defaults = typings.defaults(dotted);
        const isInput = typings === inputs;
        const place = { owner: token, className: name, directory: path.slice(0, -1).join("/"), isInput };
        const { properties, required } = this.#object(typings.find(dotted).members, place, (property) =>
            defaults.get(property),
        );
        this.#types.set(token, compact({ type: "object", properties, required }));
        return token;
    }

    #enumeration(path) {
        const token = this.#token(path, path.at(-1));
        const values = this.#source.enumeration(path.slice(0, -1).join("/"), path.at(-1));
        const named = ([name, value]) => (name === value ? { value } : { name, value });
        this.#types.set(token, { type: "string", enum: values.map(named) });
        return token;
    }

    /** Looks a property up in a table of packages.mjs, and remembers that the line is in use. */
    #isListed(table, place) {
        if (!table.includes(place)) return false;
        this.#tableLines.delete(place);
        return true;
    }
}
