using Infra.Recorder.Preview;

namespace Infra.Recorder;

/// <summary>Tells the caller how far the run is, a few times a second.</summary>
internal sealed class ProgressReporting(IProgress<RecordingProgress>? progress, PreviewEngine engine) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private Timer? timer;

    public void Building() => progress?.Report(new RecordingProgress(RecordingStep.Building, 0));

    public void Running()
    {
        if (progress is not null)
        {
            Report(progress);
            timer = new Timer(_ => Report(progress), state: null, Interval, Interval);
        }
    }

    public void Dispose() => timer?.Dispose();

    private void Report(IProgress<RecordingProgress> target) =>
        target.Report(new RecordingProgress(RecordingStep.Running, engine.Count));
}
