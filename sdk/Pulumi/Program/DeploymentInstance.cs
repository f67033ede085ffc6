namespace Pulumi;

/// <summary>The run as the program sees it.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment deployment;

    internal DeploymentInstance(Deployment deployment) => this.deployment = deployment;

    public string ProjectName => deployment.ProjectName;

    public string StackName => deployment.StackName;

    /// <summary>The organization; "organization" where the backend has none.</summary>
    public string OrganizationName => deployment.OrganizationName;

    /// <summary>The folder of Pulumi.yaml.</summary>
    /// <exception cref="InvalidOperationException">The run does not know it.</exception>
    public string RootDirectory => deployment.RootDirectory;

    /// <summary>True in a preview.</summary>
    public bool IsDryRun => deployment.IsDryRun;

    /// <summary>
    /// Calls a provider function. It is not called, and the result unknown, while an argument or the id of a resource
    /// it depends on is unknown.
    /// </summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invoke<T>(token, args, options, registerPackageRequest: null);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Function(token, options, registerPackageRequest).Call<T>(args, single: false);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Invoke<T>(token, args, options, registerPackageRequest: null);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(
        string token,
        InvokeArgs args,
        InvokeOutputOptions options,
        RegisterPackageRequest? registerPackageRequest
    ) => Function(token, options, registerPackageRequest).Call<T>(args, single: false);

    /// <summary>Calls a provider function whose result is one value.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeSingle<T>(token, args, options, registerPackageRequest: null);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Function(token, options, registerPackageRequest).Call<T>(args, single: true);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        InvokeSingle<T>(token, args, options, registerPackageRequest: null);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(
        string token,
        InvokeArgs args,
        InvokeOutputOptions options,
        RegisterPackageRequest? registerPackageRequest
    ) => Function(token, options, registerPackageRequest).Call<T>(args, single: true);

    /// <summary>Calls a provider function at once; what the arguments depend on is forgotten.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync<T>(token, args, options, registerPackageRequest: null);

    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeAsync<T>(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Function(token, options, registerPackageRequest).CallAsync<T>(args, single: false);

    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync(token, args, options, registerPackageRequest: null);

    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task InvokeAsync(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Function(token, options, registerPackageRequest).CallAsync<object>(args, single: false);

    /// <summary>Calls a provider function at once whose result is one value.</summary>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeSingleAsync<T>(token, args, options, registerPackageRequest: null);

    /// <inheritdoc cref="InvokeSingleAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeSingleAsync<T>(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Function(token, options, registerPackageRequest).CallAsync<T>(args, single: true);

    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Call<T>(token, args, self, options, registerPackageRequest: null);

    /// <inheritdoc cref="Call{T}(string, CallArgs, Resource?, CallOptions?)"/>
    public Output<T> Call<T>(
        string token,
        CallArgs args,
        Resource? self,
        CallOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => new MethodCall(deployment, token, self, options ?? new(), registerPackageRequest).Call<T>(args);

    /// <summary>Calls a method of a resource that returns nothing.</summary>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Call<object>(token, args, self, options);

    /// <inheritdoc cref="Call(string, CallArgs, Resource?, CallOptions?)"/>
    public void Call(
        string token,
        CallArgs args,
        Resource? self,
        CallOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Call<object>(token, args, self, options, registerPackageRequest);

    private FunctionCall Function(string token, InvokeOptions? options, RegisterPackageRequest? package) =>
        new(deployment, token, options ?? new(), package);
}
