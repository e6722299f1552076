console.log("hej", process.version)
