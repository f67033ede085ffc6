using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Infra.TestKit.Pipelines;

/// <summary>The comments of one pull request, by the API of GitHub and by that of GitLab.</summary>
public sealed class GitHost : IDisposable
{
    public const string Token = "token-of-the-test";

    private readonly HttpListener listener = new();

    public GitHost()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        Url = $"http://127.0.0.1:{port}";
        listener.Prefixes.Add($"{Url}/");
        listener.Start();
        _ = ServeAsync();
    }

    public string Url { get; }

    public SortedDictionary<int, string> Comments { get; } = [];

    /// <summary>What the runners of all hosts tell about pull request 5.</summary>
    public Dictionary<string, string?> Variables =>
        new()
        {
            ["CHANGE_ID"] = "5",
            ["CHANGE_TARGET"] = "main",
            ["CI_MERGE_REQUEST_IID"] = "5",
            ["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] = "main",
            ["CI_PROJECT_ID"] = "3",
            ["CI_SERVER_HOST"] = "git.example.invalid",
            ["CI_PROJECT_PATH"] = "team/infra",
            ["CI_API_V4_URL"] = Url,
            ["GITHUB_API_URL"] = Url,
            ["GITHUB_BASE_REF"] = "main",
            ["GITHUB_REPOSITORY"] = "team/infra",
            ["GITLAB_TOKEN"] = Token,
        };

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var known = request.Headers["Authorization"] == $"Bearer {Token}" || request.Headers["PRIVATE-TOKEN"] == Token;
        using var reader = new StreamReader(request.InputStream);
        var text = await reader.ReadToEndAsync();
        var body = text.Length > 0 ? $"{JsonNode.Parse(text)?["body"]}" : "";
        var path = request.Url?.AbsolutePath ?? "";
        var id = int.TryParse(path.Split('/')[^1], out var number) ? number : 0;
        var answer = "{}";
        switch (request.HttpMethod)
        {
            case var _ when !known:
                response.StatusCode = 401;
                break;
            case "GET":
                answer = new JsonArray([
                    .. Comments.Select(comment => new JsonObject { ["id"] = comment.Key, ["body"] = comment.Value }),
                ]).ToJsonString();
                break;
            case "POST" when path is "/repos/team/infra/issues/5/comments" or "/projects/3/merge_requests/5/notes":
                Comments[Comments.Count + 100] = body;
                break;
            case "PATCH" or "PUT" when Comments.ContainsKey(id):
                Comments[id] = body;
                break;
            default:
                response.StatusCode = 404;
                break;
        }

        await using var writer = new StreamWriter(response.OutputStream);
        await writer.WriteAsync(answer);
    }
}
