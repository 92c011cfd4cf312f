"""What can be said of ranks that rest on estimates: confidence sets, and the chances of being first or last.

Pure like `scoring.rules`, but worked out with numpy, which is loaded only by who asks.
"""
