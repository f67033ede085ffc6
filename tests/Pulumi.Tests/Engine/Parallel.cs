// Programs wait for engines and clocks more than they compute: more of them than cores run side by side.
[assembly: Xunit.v3.Parallelization(MaxThreads = 8)]
