-- wrk stores one KiB under one name, by the method in its arguments.
function init(args)
  wrk.method = args[1]
  wrk.body = string.rep("x", 1024)
  wrk.headers["Content-Type"] = "application/octet-stream"
end
